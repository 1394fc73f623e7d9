/** First in the tab order: past the head, to `#main`. */
export const SkipLink = () => (
  <a href="#main" className="sr-only z-60 bg-ink px-4 py-2 text-14 text-sheet no-underline focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:text-sheet">
    跳到正文
  </a>
)
