import 'server-only'
import type { FactKey, FactValue } from '@/lib/facts/facts'

/** Below what a server action takes (next.config.ts): the file travels as a form field, byte for byte. */
export const MOST_BYTES = 5_000_000

/** Whose disclosure the workbook is to fill. */
export type Home = { readonly templateId: string; readonly unitCode: string; readonly unitName: string }

/** One thing that was not understood, where it stands, and what to do. */
export type Problem = { readonly sheet: string; readonly cell: string; readonly reason: string }

/** What a workbook states for one section of the workspace. With a problem anywhere in it a section is not taken. */
export type SectionReading = {
  readonly key: string
  readonly title: string
  readonly facts: ReadonlyMap<FactKey, FactValue>
  readonly problems: readonly Problem[]
  /** Taken, but worth a look. */
  readonly notices: readonly Problem[]
  /** Which stated facts a blank of the file may blank: all of the section, unless this says so. */
  readonly clears?: (key: FactKey) => boolean
  /** Where a fact stands in a file that is no workbook of ours. */
  readonly whereOf?: (key: FactKey) => string
}

/** `missing`: titles of sections that the workbook does not hold; `ignored`: sheets that are none of ours; `notices`: of no section. */
export type WorkbookReading = {
  readonly kind: 'fill-in' | 'tables'
  readonly sections: readonly SectionReading[]
  readonly missing: readonly string[]
  readonly ignored: readonly string[]
  readonly notices: readonly Problem[]
}
