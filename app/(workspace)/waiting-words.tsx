/** Said in the place of what is being worked out, and only after 300 ms: most of it is there sooner. */
export const WaitingWords = ({ children }: { readonly children: string }) => (
  <p role="status" className="py-6 text-13 text-ink-3 opacity-100 transition-opacity delay-300 duration-100 starting:opacity-0">{children}</p>
)
