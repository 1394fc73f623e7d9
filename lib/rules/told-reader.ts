import type { CellRef } from '@/lib/report/cell'
import { factRef, type Report } from '@/lib/report/report'
import { changeOf, countAfter, figureAfter, percentAfter } from './told-words'
import type { ToldChange, ToldFigure, ToldShare } from './told-shape'

/** What a section is read into. */
export class Reader {
  readonly figures: ToldFigure[] = []
  readonly shares: ToldShare[] = []
  readonly changes: ToldChange[] = []
  readonly unknown: { section: string; name: string }[] = []
  constructor(readonly section: string, readonly paragraphs: readonly string[], readonly report: Report) {}

  get unit(): string { return this.report.template.unit.label }
  get text(): string { return this.paragraphs.join('\n') }

  /** `收入总计594.00万元`; null where the sentence was not found. */
  amount(text: string, before: string, ref: CellRef, words = before): string | null {
    const found = figureAfter(text, before, this.unit)
    if (found !== null) this.figures.push({ section: this.section, words, text: found, unit: this.unit, ref })
    return found
  }
  /** The same without keeping it. */
  figureOf(text: string, before: string): string | null { return figureAfter(text, before, this.unit) }
  /** `保有量共1辆` */
  count(text: string, before: string, unit: string, ref: CellRef, words = before): void {
    const found = countAfter(text, before, unit)
    if (found !== null) this.figures.push({ section: this.section, words, text: found, unit, ref })
  }
  share(text: string, before: string, words: string, kind: ToldShare['kind'], part: readonly [string | null, CellRef], whole: readonly [string | null, CellRef]): void {
    const percent = percentAfter(text, before)
    if (percent !== null) this.shares.push({ section: this.section, words, kind, part: part[0], partRef: part[1], whole: whole[0], wholeRef: whole[1], percent })
  }
  change(text: string, before: string, words: string, now: readonly [string | null, CellRef], lastRef: CellRef): void {
    const found = changeOf(text, before)
    if (found !== null) this.changes.push({ section: this.section, words, now: now[0], nowRef: now[1], lastRef, ...found })
  }
}

export const prior = (name: string): CellRef => factRef(`priorYear/${name}`)
export const t10 = (row: string): CellRef => `T10!${row}:value`
