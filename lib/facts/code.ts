import type { CodeKind } from './shape'

/** Which first digits the year's list knows; everything else about a code is a finding, not a refusal. */
export type CodeRules = { readonly functionalCategories: ReadonlySet<string>; readonly economicCategories: ReadonlySet<string> }

const form: Readonly<Record<CodeKind, { readonly digits: number; readonly words: string; readonly pattern: RegExp }>> = {
  functionalItem: { digits: 7, words: '支出功能分类“项”级代码（7 位数字）', pattern: /^\d{7}$/ },
  functionalCategory: { digits: 3, words: '支出功能分类“类”级代码（3 位数字）', pattern: /^\d{3}$/ },
  economicItem: { digits: 5, words: '支出经济分类“款”级代码（5 位数字）', pattern: /^\d{5}$/ },
}

/**
 * Why a code cannot be the name of a row, or null. A code of a 类 that the year does not know is a slip of the hand.
 * A code that merely is not in the year's list, or whose 类 has no line in 公开01, is taken and judged (K01, K08, A03).
 */
export const codeRefusal = (kind: CodeKind, code: string, rules: CodeRules): string | null => {
  const { words, pattern } = form[kind]
  if (!pattern.test(code)) return `“${code}”不是${words}，请改正代码`
  const categories = kind === 'economicItem' ? rules.economicCategories : rules.functionalCategories
  const category = code.slice(0, 3)
  return categories.has(category) ? null : `“${code}”的类“${category}”不在本年科目表中，请核对代码`
}

export const isCodeOf = (kind: CodeKind, code: string): boolean => form[kind].pattern.test(code)
