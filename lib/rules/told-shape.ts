import { figureOf, type Figure } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'

/** A figure of a sentence, letter by letter, with the cell or fact it tells. */
export type ToldFigure = {
  /** `五（三）` */
  readonly section: string
  /** What the sentence calls it: `收入总计`, `一般公共服务支出 年初预算`. */
  readonly words: string
  readonly text: string
  /** `万元`, `辆`, `批次` … */
  readonly unit: string
  readonly ref: CellRef
}

/** `，占比34.77%`, `，完成年初预算的96.52%`: a percentage with what was divided. */
export type ToldShare = {
  readonly section: string
  readonly words: string
  readonly kind: 'share' | 'budget'
  /** As printed beside it; null where only a table prints it. */
  readonly part: string | null
  readonly partRef: CellRef
  readonly whole: string | null
  readonly wholeRef: CellRef
  readonly percent: string
}

/** `增加16.20万元，增长936.42%`, `与上年相同`. */
export type ToldChange = {
  readonly section: string
  readonly words: string
  /** This year's figure as this section prints it; null where it does not. */
  readonly now: string | null
  readonly nowRef: CellRef
  readonly lastRef: CellRef
  readonly verb: '增加' | '减少' | '与上年相同'
  readonly by: string | null
  readonly trend: '增长' | '下降' | null
  /** Null where none is printed. */
  readonly percent: string | null
}

/** What the sentences of 第三部分 say, read by the form's prescribed wording. */
export type ToldFigures = {
  readonly figures: readonly ToldFigure[]
  readonly shares: readonly ToldShare[]
  readonly changes: readonly ToldChange[]
  /** 类 and kinds a list names that the form does not know: section and name. */
  readonly unknown: readonly { readonly section: string; readonly name: string }[]
}

/** A printed figure without what does not belong to the number: thousands separators and a true minus sign. */
export const plainDigits = (text: string): string => text.replaceAll(',', '').replace('−', '-')
export const valueOf = (text: string): Figure => figureOf(plainDigits(text))
