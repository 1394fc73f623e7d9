export const segmentFrameClass = 'inline-flex max-w-full flex-none overflow-clip rounded-seal border border-line-ctl bg-sheet'

/** The chosen one is ink, not 青: a view is not an action. */
export const segmentClass =
  'border-l border-line-2 px-2.75 py-0.75 text-13 max-tablet:px-3.5 max-tablet:py-2.75 whitespace-nowrap text-ink-2 no-underline first:border-l-0 hover:bg-wash hover:text-ink focus-visible:-outline-offset-2 ' +
  'aria-pressed:bg-ink aria-pressed:font-medium aria-pressed:text-sheet aria-[current]:bg-ink aria-[current]:font-medium aria-[current]:text-sheet'
