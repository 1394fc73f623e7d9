import 'server-only'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Booklet } from '@/lib/document/blocks'
import { env } from '@/lib/env'
import { theFonts } from './pdf/fonts'
import { paperOf } from './pdf/paper-of'
import { printableBooklet } from './pdf/printable-booklet'
import { programFolder } from '@/lib/bounded/program-folder'
import type { Engine, EngineSettings } from './pdf/typst-engine.mjs'

export type PdfOptions = {
  /** Words across every page, such as 仅供内部审核. */
  readonly draft?: string
  /** The date the document carries, in seconds since 1970; the same booklet and second give the same bytes. */
  readonly createdAt: number
}

export type Typesetting = { readonly settings: EngineSettings; readonly paper: string }

/** Everything the typesetter is given. */
export const typesettingOf = (booklet: Booklet, options: PdfOptions, prefer: 'native' | 'wasm' = 'native'): Typesetting => {
  const fonts = theFonts(env.fontFolder)
  const paper = paperOf(printableBooklet(booklet, fonts.advances), options, fonts)
  const folder = path.join(programFolder(), 'lib', 'export', 'pdf')
  return { settings: { folder, fonts: fonts.files, prefer }, paper: JSON.stringify(paper) }
}

const engines = new Map<string, Promise<Engine>>()

/** The booklet as a tagged PDF/UA-1, set in this thread. `prefer` is for trying the fallback. */
export const renderPdf = async (booklet: Booklet, options: PdfOptions, prefer: 'native' | 'wasm' = 'native'): Promise<Uint8Array> => {
  const { settings, paper } = typesettingOf(booklet, options, prefer)
  const key = JSON.stringify(settings)
  const engine = engines.get(key) ?? openEngineHere(settings)
  engines.set(key, engine)
  try {
    return (await engine).render(paper)
  } catch (error) {
    engines.delete(key)
    throw error
  }
}

const openEngineHere = async (settings: EngineSettings): Promise<Engine> => {
  const file = pathToFileURL(path.join(settings.folder, 'typst-engine.mjs')).href
  // The engine is loaded from its own file, untouched by any bundler; its declarations lie beside it.
  const { openEngine } = (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ file)) as typeof import('./pdf/typst-engine.mjs')
  return openEngine(settings)
}
