import { categoryOf, classificationOf, sectionOf, type Fund, type FunctionalEntry } from '@/lib/classification/classification'
import { codeRefusal } from '@/lib/facts/code'
import { err, ok, type Result } from '@/lib/result'
import { codeRulesOf, type Template } from '@/lib/template/templates'
import type { CodeOption } from './code-option'

export const fundNames: Readonly<Record<Fund, string>> = { generalPublicBudget: '一般公共预算', governmentFunds: '政府性基金预算', stateCapitalOperations: '国有资本经营预算' }

const pages: Readonly<Record<Fund, string>> = { generalPublicBudget: '一般公共预算', governmentFunds: '政府性基金', stateCapitalOperations: '国有资本经营' }

const ITEM = 7

/** Names of the codes of a year; a code that the year's list lacks says so. */
export const codeName = (template: Template, code: string): string =>
  classificationOf(template.fiscalYear).functional.get(code)?.name ?? `（${String(template.fiscalYear)}年科目表中没有的代码）`

/** A code of the year's list, whatever its budget. */
export const isListedCode = (template: Template, code: string): boolean => classificationOf(template.fiscalYear).functional.has(code)

/** Why a code cannot have a row in the form of a budget; null `fund` takes every budget. */
export const admitCode = (template: Template, fund: Fund | null, code: string, rules = codeRulesOf(template)): Result<true, string> => {
  const refusal = codeRefusal('functionalItem', code, rules)
  if (refusal !== null) return err(refusal)
  const entry = classificationOf(template.fiscalYear).functional.get(code)
  if (fund === null || entry === undefined || entry.fund === fund) return ok(true)
  return err(`${code} ${entry.name} 属于${fundNames[entry.fund]}，请在“${pages[entry.fund]}”栏录入`)
}

const levels: Readonly<Record<number, string>> = { 3: '类', 5: '款' }

/** Where a code stands, and its budget where it is not the usual one. */
const pathOf = (template: Template, { code, fund }: FunctionalEntry): string => {
  const { functional } = classificationOf(template.fiscalYear)
  const above = [categoryOf(code), sectionOf(code)].filter((each) => each !== code && each.length < code.length).map((each) => functional.get(each)?.name ?? '').join(' › ')
  return fund === 'generalPublicBudget' ? above : `${above}${above === '' ? '' : ' · '}${fundNames[fund]}`
}

/** Every code of the year in code order: 项 that may have a row; 类, 款 and the 项 of other budgets with the reason why not. */
export const codeOptions = (template: Template, fund: Fund | null): readonly CodeOption[] => {
  const rules = codeRulesOf(template)
  return [...classificationOf(template.fiscalYear).functional.values()]
    .map((entry) => {
      const { code, name } = entry
      const admitted = admitCode(template, fund, code, rules)
      const level = levels[code.length]
      return {
        value: code,
        name,
        label: `${code} ${name}`,
        path: pathOf(template, entry),
        refusal: level !== undefined ? `${code} 是“${level}”，金额填在它下面的“项”，请选 ${String(ITEM)} 位代码` : admitted.ok ? null : admitted.error,
      }
    })
    .sort((left, right) => (left.value < right.value ? -1 : 1))
}

/** A whole code that the year's list lacks: it may have a row, and a rule will ask about it. */
export const unlistedCode = (template: Template, fund: Fund | null) => (typed: string): CodeOption | null => {
  if (!/^\d{7}$/.test(typed)) return null
  const admitted = admitCode(template, fund, typed)
  return { value: typed, name: codeName(template, typed), label: typed, path: '仍可添加，请核对代码是否正确', refusal: admitted.ok ? null : admitted.error }
}
