export type EngineSettings = {
  /** Where the print template lies. */
  readonly folder: string
  /** Font files. */
  readonly fonts: readonly string[]
  readonly prefer: 'native' | 'wasm'
}

export type Engine = {
  readonly kind: 'native' | 'wasm'
  /** `paper`: JSON of a Paper. `standard: null` gives the same document without the PDF/UA-1 declaration. */
  readonly render: (paper: string, options?: { readonly standard?: 'ua-1' | null }) => Uint8Array
}

export function openEngine(settings: EngineSettings): Promise<Engine>
