import type { Span } from '@/lib/narrative/span'
import type { CellRef } from '@/lib/report/cell'

/** A figure as printed, with the name of the cell it comes from, so that it can be asked where it came from. */
export type PrintedCell = {
  readonly text: string
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly bold?: boolean
  /** Indentation steps of a 款 or 项 name on screen; on paper the form prints names flush. */
  readonly level?: 0 | 1 | 2
  /** The figure's name; absent on labels. */
  readonly ref?: CellRef
}

/** A piece of a printed paragraph: text, a cited figure, a word that follows from a sign, a person's own words. */
export type PrintedSpan = Span

export type PrintedTable = {
  /** `T01` … `T10` */
  readonly id: string
  /** `公开01` … `公开10` */
  readonly number: string
  /** `公开01表` */
  readonly code: string
  readonly title: string
  /** The three parts of the line under the title: 部门名称：… · 2024年度 · 金额单位：万元 */
  readonly subtitle: readonly [string, string, string]
  readonly orientation: 'portrait' | 'landscape'
  /** Relative column widths. */
  readonly widths: readonly number[]
  readonly header: readonly (readonly PrintedCell[])[]
  readonly body: readonly (readonly PrintedCell[])[]
  /** 注：… and, for a table without figures, 说明：本表无数据 */
  readonly notes: readonly string[]
  /** Tables whose rows are fixed by the form go on one page where they fit. */
  readonly onePage: boolean
  /** Table without any figure. */
  readonly empty: boolean
}

/** One 项目支出绩效自评表: a grid of merged cells. Eleven columns. */
export type PrintedSheet = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly widths: readonly number[]
  readonly rows: readonly (readonly PrintedCell[])[]
  readonly notes: readonly string[]
}

/** The booklet in order. A renderer (HTML, PDF, Word, Excel) accepts blocks and nothing else. Plain JSON. */
export type DocumentBlock =
  | { readonly kind: 'cover'; readonly unitName: string; readonly title: string }
  | { readonly kind: 'contents'; readonly title: string }
  /** `第一部分 概况`; starts a new page; `standalone` parts fill a page of their own (第二部分). */
  | { readonly kind: 'part'; readonly id: string; readonly text: string; readonly standalone: boolean }
  /** level 2: 一、…; level 3: （一）…; only level 2 stands in the contents. */
  | { readonly kind: 'heading'; readonly id: string; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly id: string; readonly spans: readonly PrintedSpan[]; readonly role?: 'numbered-heading'; /** Stands in place of what is withheld as a state secret. */ readonly withheld?: true }
  /** `contentsText` is the line of the 目录 (一、收入支出决算总表); the title in the body carries no number. */
  | { readonly kind: 'table'; readonly id: string; readonly contentsText: string; readonly table: PrintedTable }
  | { readonly kind: 'sheet'; readonly id: string; readonly sheet: PrintedSheet }

/** A whole booklet: what is previewed, exported and, at publication, photographed. */
export type Booklet = {
  readonly templateId: string
  readonly fiscalYear: number
  readonly unitName: string
  /** `2024年度单位决算公开` */
  readonly title: string
  readonly blocks: readonly DocumentBlock[]
}
