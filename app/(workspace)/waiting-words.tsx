/** Said only after 300 ms: most pages are there sooner. */
export const WaitingWords = ({ what = '页面' }: { readonly what?: string }) => (
  <p role="status" className="px-6 py-8 text-13 text-ink-3 opacity-100 transition-opacity delay-300 duration-100 starting:opacity-0">正在打开{what}……</p>
)
