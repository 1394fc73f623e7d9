import 'server-only'
import path from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import { programFolder } from '@/lib/bounded/program-folder'

export { OPS }

/** Whether a file did not open because it asks for a password. */
export const asksForPassword = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException'
export type { PDFDocumentProxy, PDFPageProxy }

/** Pictures of more points are not unpacked: their letters would not be read anyway, and they are only counted. */
const LARGEST_PICTURE = 250_000
const WARNINGS = 1
const NO_ANNOTATIONS = 0
const LEFT_OUT = 'Image exceeded maximum allowed size'

/** The library's own data files; nothing is ever fetched. */
const dataFolder = (name: string): string => `${path.join(programFolder(), 'node_modules', 'pdfjs-dist', name)}/`

export type PageOperations = { readonly fnArray: readonly number[]; readonly argsArray: readonly (readonly unknown[] | null)[]; readonly pictures: number }

/** The only trace that a picture leaves when it is too large is the library's warning; other warnings are of no use to anybody. */
const countingPictures = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const speak = globalThis.console.warn
  let pictures = 0
  globalThis.console.warn = (message: unknown) => {
    if (String(message).includes(LEFT_OUT)) pictures += 1
  }
  try {
    return [await work(), pictures]
  } finally {
    globalThis.console.warn = speak
  }
}

/** Opens a file from memory, without evaluating code, without fonts of this machine, without a network. */
export const openPdf = async (bytes: Uint8Array): Promise<PDFDocumentProxy> => {
  const [pdf] = await countingPictures(() => getDocument({
    // The library takes its bytes away, and takes no Buffer.
    data: Uint8Array.from(bytes),
    verbosity: WARNINGS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: LARGEST_PICTURE,
    cMapUrl: dataFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: dataFolder('standard_fonts'),
  }).promise)
  return pdf
}

/** Everything a page prints, in the order it is printed; comments and stamps laid over it are not of the page. */
export const operationsOf = async (page: PDFPageProxy): Promise<PageOperations> => {
  const [{ fnArray, argsArray }, pictures] = await countingPictures(() => page.getOperatorList({ annotationMode: NO_ANNOTATIONS }))
  return { fnArray, argsArray: argsArray as (readonly unknown[] | null)[], pictures }
}

export type FontFacts = { readonly unit: number; readonly isVertical: boolean }

/** What must be known of a font to place its letters: how long one of its units is for a size of 1. */
export const fontOf = (page: PDFPageProxy, name: string): FontFacts => {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  const known = (font ?? {}) as { readonly fontMatrix?: readonly number[]; readonly vertical?: boolean }
  return { unit: known.fontMatrix?.[0] ?? 0.001, isVertical: known.vertical === true }
}
