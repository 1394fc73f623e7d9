type PlacedListProps = { readonly items: readonly { readonly what: string; readonly where: string }[]; readonly label: string }

/** Sentences, each with its place in the file. */
export const PlacedList = ({ items, label }: PlacedListProps) => (
  <ul aria-label={label} className="max-h-96 overflow-y-auto border-y border-line bg-sheet text-13" tabIndex={0}>
    {items.map(({ what, where }, index) => <li key={`${String(index)}${what}`} className="flex flex-wrap justify-between gap-x-4 border-t border-line px-3 py-1.25 first:border-t-0"><span className="min-w-0 wrap-anywhere">{what}</span><span className="text-ink-3">{where}</span></li>)}
  </ul>
)
