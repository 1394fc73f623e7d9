import type { CellRef } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import type { ReadDocument } from './read-document'
import type { Subject } from './rule'
import { sentencesOf } from './told-sentences'
import type { ToldFigure, ToldFigures } from './told-shape'

const NOTHING: ToldFigures = { figures: [], shares: [], changes: [], unknown: [] }
const known = new WeakMap<ReadDocument, { readonly report: Report; readonly told: ToldFigures }>()

/** Figures of the sentences of a read document; nothing where only facts are judged, for there they follow from the cells. */
export const toldIn = ({ document, report }: Subject): ToldFigures => {
  if (document === undefined) return NOTHING
  const before = known.get(document)
  if (before?.report === report) return before.told
  const told = sentencesOf(document.sections, report)
  known.set(document, { report, told })
  return told
}

/** The first figure a section tells of a cell; undefined where it tells none. */
export const toldOf = (told: ToldFigures, section: string, ref: CellRef): ToldFigure | undefined => told.figures.find((each) => each.section === section && each.ref === ref)
