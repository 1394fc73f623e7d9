import { cellRef, type CellRef } from '@/lib/report/cell'

/** A line of the contents or a heading of the body, with the page it names or stands on; null where pages are not known. */
export type ReadEntry = { readonly text: string; readonly page: number | null }

/** One row of a table as printed: its code or 行次 (empty where the form prints none) and what stands in it, left to right. */
export type ReadRow = { readonly code: string; readonly name: string; readonly texts: readonly string[] }

/** One of the ten tables as it stands on paper. */
export type ReadTable = {
  /** `T05`: which table of the form it was recognised as. */
  readonly id: string
  /** `公开05表` as printed over it; empty where nothing stands there. */
  readonly number: string
  readonly title: string
  /** `部门名称：…` */
  readonly department: string
  /** `2024年度` */
  readonly year: string
  /** `金额单位：万元` */
  readonly unitLine: string
  readonly header: readonly string[]
  readonly rows: readonly ReadRow[]
  /** 注：… and 说明：… under the table. */
  readonly notes: readonly string[]
  /** Something stands where the body is due, and its cells could not be told apart. */
  readonly isBodyUnread?: true
}

/** A section of 第三部分: paragraphs letter by letter. */
export type ReadSection = { /** `五（三）` */ readonly number: string; readonly heading: string; readonly paragraphs: readonly string[] }

/** One 自评表: what stands over it, and every text in it. */
export type ReadSheetPage = { readonly title: string; /** `（2024年度）` */ readonly year: string; readonly department: string; readonly budgetUnit: string; readonly texts: readonly string[] }

/** What a file carries besides its pages. */
export type ReadFile = {
  /** 作者, 标题, 路径 … as they stand in the file's properties. */
  readonly properties: Readonly<Record<string, string>>
  readonly comments: number
  readonly trackedChanges: number
  readonly hiddenSheets: readonly string[]
  readonly hiddenRows: number
  readonly externalLinks: readonly string[]
  /** Pages that are only a picture: nobody can search them. */
  readonly picturePages: readonly number[]
}

/** The figures of one format of the disclosure, in any order. */
export type ReadFormat = { /** `PDF` */ readonly name: string; readonly figures: readonly string[] }

/**
 * A booklet as somebody found it: what is printed, letter by letter, before anybody asks whether it is right. Figures
 * of the tables' cells stand in the report, their letters in `Subject.printed`; everything else is here.
 */
export type ReadDocument = {
  readonly cover: { readonly unitName: string; readonly title: string } | null
  /** Page headers, footers, watermarks, stamps. */
  readonly furniture: readonly ReadEntry[]
  readonly contents: readonly ReadEntry[]
  /** Parts, numbered headings and titles of tables, in the order of the body. */
  readonly headings: readonly ReadEntry[]
  /** Paragraphs of 第一部分. */
  readonly overview: readonly string[]
  readonly tables: readonly ReadTable[]
  readonly sections: readonly ReadSection[]
  /** Paragraphs of 第四部分. */
  readonly definitions: readonly string[]
  readonly sheets: readonly ReadSheetPage[]
  /** Lines that belong to none of these. */
  readonly loose: readonly ReadEntry[]
  /** Null where only the pages are known. */
  readonly file: ReadFile | null
  /** The same disclosure in its several formats; empty where only one is at hand. */
  readonly formats: readonly ReadFormat[]
  /** Titles the contents name and nobody found, though what they stand over was read: a page was lost and not left out. */
  readonly lost?: readonly string[]
}

const DOCUMENT = 'document'

/** The name of a place of a read document: what a finding about words points to. `place` is how people say it: `说明五（三）`. */
export const documentRef = (place: string, line = 1): CellRef => cellRef(DOCUMENT, place, String(line))

/** Where in a read document a name points; null for cells and facts. */
export const placeInDocument = (ref: CellRef): string | null => (ref.startsWith(`${DOCUMENT}!`) ? ref.slice(DOCUMENT.length + 1, ref.lastIndexOf(':')) : null)

/** `说明五（三）` */
export const sectionPlace = (number: string): string => `说明${number}`
