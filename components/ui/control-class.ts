/** The frame of everything that can be typed into or chosen from: white paper and a line of 3:1. */
export const controlClass =
  'w-full min-w-0 rounded-seal border border-line-ctl bg-sheet text-ink data-invalid:border-2 data-invalid:border-error aria-invalid:border-2 aria-invalid:border-error'

/** The paper of a menu, a list of options, a card. */
export const popupClass = 'border border-ink bg-sheet text-ink outline-hidden'

/** A line of a menu or list of options. */
export const optionClass =
  'flex min-h-8 cursor-default items-center gap-2 px-3 py-1 text-13 outline-hidden select-none data-highlighted:bg-act-wash data-highlighted:text-act-hover data-disabled:text-ink-3'
