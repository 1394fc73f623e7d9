import { classificationOf } from '@/lib/classification/classification'
import { cn2023Shanxi } from './data/cn-2023-14'
import { cn2024 } from './data/cn-2024'
import { cn2024Shanxi } from './data/cn-2024-14'
import { cn2024ShanxiBalanced } from './data/cn-2024-14-balanced'
import { applyOverlay, type Template, type TemplateId } from './template'

export type { FixedCell, HeaderCell, NarrativeSection, RuleUse, Source, TableTemplate, Tails, TellKey, Template, TemplateId, Thresholds, UnprintedFigure, Wording } from './template'

const shanxi2024 = applyOverlay(cn2024, cn2024Shanxi)

/** Every form there is, by its id. */
export const templates: ReadonlyMap<TemplateId, Template> = new Map([cn2024, shanxi2024, applyOverlay(shanxi2024, cn2024ShanxiBalanced), applyOverlay(shanxi2024, cn2023Shanxi)].map((template) => [template.id, template]))

/** The form of an id; throws for an id that no file defines (ids come from the database or were checked before). */
export const theTemplate = (id: TemplateId): Template => {
  const template = templates.get(id)
  if (template === undefined) throw new Error(`没有名为 ${id} 的报表模板`)
  return template
}

/** A template as canonical text, to be hashed where the hash is kept (publication, lock file). */
export const templateText = (template: Template): string => JSON.stringify(template)

/** The 类 of the year's list: a code of another 类 is a slip of the hand, not a code. */
export const codeRulesOf = (template: Template): { readonly functionalCategories: ReadonlySet<string>; readonly economicCategories: ReadonlySet<string> } => ({
  functionalCategories: new Set([...classificationOf(template.fiscalYear).functional.keys()].filter((code) => code.length === 3)),
  economicCategories: new Set(template.economicCategories),
})
