import type { CellRef } from '@/lib/report/cell'
import type { Subject } from '@/lib/rules/rule'
import type { TemplateId } from '@/lib/template/templates'
import type { NotRead, Where } from './layout'

/** How surely something was recognised. `high`: title and form agree. `middle`: one of the two was lost. `low`: parts of it were not read. */
export type Confidence = 'high' | 'middle' | 'low'

/** A table, section or sheet that was found, with how surely. `place` is how findings call it: `公开05表`, `说明六`, `附件3`. */
export type Found = { readonly place: string; readonly title: string; readonly where: Where; readonly confidence: Confidence; readonly because: string }

/** A file recognised as a disclosure, to be judged by `judge`. Nothing in it is guessed: what was not read stands in `notRead`. */
export type Recognised = {
  readonly subject: Subject
  /** The nearest template, and what is to be said where it is not the file's own. */
  readonly templateId: TemplateId
  readonly fiscalYear: number
  /** False where no year stands in the file and the template's was taken. */
  readonly isYearSaid: boolean
  readonly unitName: string
  readonly remarks: readonly string[]
  readonly found: readonly Found[]
  readonly notRead: readonly NotRead[]
  /** What sections are called in the file, by place, where it numbers them otherwise than the template: `说明九（一）`. */
  readonly ownNames: ReadonlyMap<string, string>
  /** Where cells and facts were read, by name. */
  readonly cellPlaces: ReadonlyMap<CellRef, Where>
  /** Where lines of a place stand, in their order: `说明五（三）`. */
  readonly linePlaces: ReadonlyMap<string, readonly { readonly text: string; readonly where: Where }[]>
}
