import type { CodeKind } from './shape'

/** Which first digits a year's form has rows for; everything else about a code is a finding, not a refusal. */
export type CodeRules = { readonly functionalCategories: ReadonlySet<string>; readonly economicCategories: ReadonlySet<string> }

const form: Readonly<Record<CodeKind, { readonly digits: number; readonly words: string; readonly pattern: RegExp }>> = {
  functionalItem: { digits: 7, words: '支出功能分类“项”级代码（7 位数字）', pattern: /^\d{7}$/ },
  functionalCategory: { digits: 3, words: '支出功能分类“类”级代码（3 位数字）', pattern: /^\d{3}$/ },
  economicItem: { digits: 5, words: '支出经济分类“款”级代码（5 位数字）', pattern: /^\d{5}$/ },
}

/**
 * Why a code cannot be the name of a row, or null. A code without a 类 of the form has no row in any table: taking it
 * would make money vanish. A code that merely is not in the year's list is taken and judged by rule K01 or K08.
 */
export const codeRefusal = (kind: CodeKind, code: string, rules: CodeRules): string | null => {
  const { words, pattern } = form[kind]
  if (!pattern.test(code)) return `“${code}”不是${words}，请改正代码`
  const categories = kind === 'economicItem' ? rules.economicCategories : rules.functionalCategories
  const category = code.slice(0, 3)
  return categories.has(category) ? null : `“${code}”的类“${category}”不在本年决算表中，请核对代码`
}

export const isCodeOf = (kind: CodeKind, code: string): boolean => form[kind].pattern.test(code)
