/** The page behind goes under tracing paper; no blur, no shadow. */
export const backdropClass = 'fixed inset-0 z-40 min-h-dvh bg-ink/35'

export const dialogClass =
  'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-48px)] w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 flex-col border border-ink border-t-4 bg-sheet text-ink outline-hidden'
