/** A key of the keyboard. */
export const Kbd = ({ children }: { readonly children: string }) => (
  <kbd className="inline-block min-w-4.5 rounded-seal border border-b-2 border-line-2 bg-sheet px-1 text-center font-sans text-11 text-ink-2">{children}</kbd>
)
