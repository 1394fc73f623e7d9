import { categoryOf, classificationOf, sectionOf, type Fund } from '@/lib/classification/classification'
import { codeRefusal } from '@/lib/facts/code'
import { err, ok, type Result } from '@/lib/result'
import { codeRulesOf, type Template } from '@/lib/template/templates'
import type { CodeOption } from './code-picker'

export const fundNames: Readonly<Record<Fund, string>> = { generalPublicBudget: '一般公共预算', governmentFunds: '政府性基金预算', stateCapitalOperations: '国有资本经营预算' }

const pages: Readonly<Record<Fund, string>> = { generalPublicBudget: '一般公共预算', governmentFunds: '政府性基金', stateCapitalOperations: '国有资本经营' }

const ITEM = 7

/** Names of the codes of a year; a code that the year's list lacks says so. */
export const codeName = (template: Template, code: string): string =>
  classificationOf(template.fiscalYear).functional.get(code)?.name ?? `（${String(template.fiscalYear)}年科目表中没有的代码）`

/** A code of the year's list, whatever its budget. */
export const isListedCode = (template: Template, code: string): boolean => classificationOf(template.fiscalYear).functional.has(code)

/** Why a code cannot have a row in the form of a budget; null `fund` takes every budget. */
export const admitCode = (template: Template, fund: Fund | null, code: string): Result<true, string> => {
  const refusal = codeRefusal('functionalItem', code, codeRulesOf(template))
  if (refusal !== null) return err(refusal)
  const entry = classificationOf(template.fiscalYear).functional.get(code)
  if (fund === null || entry === undefined || entry.fund === fund) return ok(true)
  return err(`${code} ${entry.name} 属于${fundNames[entry.fund]}，请在“${pages[entry.fund]}”栏录入`)
}

/** Every 项 of the year, those of the other budgets with the reason why they cannot be chosen. */
export const codeOptions = (template: Template, fund: Fund | null): readonly CodeOption[] => {
  const { functional } = classificationOf(template.fiscalYear)
  return [...functional.values()]
    .filter((entry) => entry.code.length === ITEM)
    .map((entry) => {
      const admitted = admitCode(template, fund, entry.code)
      return {
        value: entry.code,
        name: entry.name,
        label: `${entry.code} ${entry.name}`,
        path: `${functional.get(categoryOf(entry.code))?.name ?? ''} › ${functional.get(sectionOf(entry.code))?.name ?? ''}`,
        refusal: admitted.ok ? null : admitted.error,
      }
    })
}

/** A whole code that the year's list lacks: it may have a row, and a rule will ask about it. */
export const unlistedCode = (template: Template, fund: Fund | null) => (typed: string): CodeOption | null => {
  if (!/^\d{7}$/.test(typed)) return null
  const admitted = admitCode(template, fund, typed)
  return { value: typed, name: codeName(template, typed), label: typed, path: '仍可添加，请核对代码是否正确', refusal: admitted.ok ? null : admitted.error }
}
