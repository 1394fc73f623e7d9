import 'server-only'
import type { Fund } from '@/lib/classification/classification'
import type { FactKey } from '@/lib/facts/facts'
import type { CodeKind } from '@/lib/facts/shape'
import type { Template } from '@/lib/template/templates'

/** A list of the hidden sheet of codes that a drop-down offers. */
export type ListName = 'functions' | Fund | 'categories' | 'fundSources' | 'level1' | 'level2' | 'projectNumbers'

/**
 * A column of a block. A `fact` column has an address: `#` stands for the row (`incomeByFunction/#/other`); in blocks of fixed
 * rows it is a name that the rows resolve (`final`). The address stands in a hidden row, so that columns may change places.
 */
export type Column =
  | { readonly kind: 'fact'; readonly address: string; readonly label?: string; readonly width: number; readonly span?: number; readonly list?: ListName; /** Where the booklet prints it. */ readonly printed?: string }
  | { readonly kind: 'code'; readonly label: string; readonly width: number; readonly list?: ListName }
  /** What the row is called; of codes by a formula. */
  | { readonly kind: 'name'; readonly label: string; readonly width: number; readonly span?: number }
  /** The row's sum over columns by address: locked. */
  | { readonly kind: 'sum'; readonly label: string; readonly width: number; readonly of: readonly string[]; readonly printed?: string }
  /** 序号 of an item, by which its own lists name it. */
  | { readonly kind: 'number'; readonly label: string; readonly width: number; readonly span?: number }
  /** 序号 of the item that a row of its list belongs to, and that item's name by a formula. */
  | { readonly kind: 'owner'; readonly label: string; readonly width: number }
  | { readonly kind: 'ownerName'; readonly label: string; readonly width: number }
  /** What is counted: 辆, 批次. */
  | { readonly kind: 'unit'; readonly label: string; readonly width: number }

export type FactColumn = Extract<Column, { kind: 'fact' }>

export type FixedRow =
  | { readonly kind: 'facts'; readonly id: string; readonly label: string; readonly level?: 0 | 1; readonly unit?: string; readonly cells: Readonly<Record<string, FactKey>>; /** Registered with the finance bureau. */ readonly locked?: boolean; readonly height?: number }
  /** Locked: by column, the ids of the rows it adds up. */
  | { readonly kind: 'sum'; readonly label: string; readonly unit?: string; readonly of: Readonly<Record<string, readonly string[]>> }

/** A code that stands in the sheet before anybody typed it; a parent is a locked sum of the codes that begin with it. */
export type PrefilledCode = { readonly code: string; readonly name: string; readonly parent: boolean }

type Shared = { readonly id: string; readonly title: string; readonly hint?: string; readonly columns: readonly Column[] }
export type FixedBlock = Shared & { readonly kind: 'fixed'; readonly rows: readonly FixedRow[] }
export type CodesBlock = Shared & {
  readonly kind: 'codes'
  readonly codes: CodeKind
  /** The budget whose codes may have rows; null takes all. */
  readonly fund: Fund | null
  readonly prefilled: (template: Template) => readonly PrefilledCode[]
  /** Which stated codes stand here where several blocks share them. */
  readonly holds: (code: string, template: Template) => boolean
  readonly spare: number
  /** The label of a locked row of sums above the codes. */
  readonly total: string | null
}
export type ItemsBlock = Shared & { readonly kind: 'items'; /** `overview/duties` */ readonly list: string; readonly spare: number }
/** Items of a list inside the items of another: `of` is the outer list, `list` the field. */
export type ChildrenBlock = Shared & { readonly kind: 'children'; readonly of: string; readonly list: string; readonly spare: number }
export type Block = FixedBlock | CodesBlock | ItemsBlock | ChildrenBlock

export type SectionSheet = { readonly name: string; readonly blocks: readonly Block[] }

/** A section of the workspace as sheets of the workbook. `facts` are the beginnings of its facts' keys. */
export type WorkbookSection = { readonly key: string; readonly title: string; readonly facts: readonly string[]; readonly sheets: readonly SectionSheet[] }
