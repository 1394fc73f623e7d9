import { classificationOf } from '@/lib/classification/classification'
import { cn2023Shanxi } from './data/cn-2023-14'
import { cn2024 } from './data/cn-2024'
import { cn2024Shanxi } from './data/cn-2024-14'
import { cn2024ShanxiBalanced } from './data/cn-2024-14-balanced'
import { cn2023Ningxia } from './data/cn-2023-64'
import { applyOverlay, type Overlay, type Template, type TemplateId } from './template'

export { printedTablesOf } from './template'
export type { FixedCell, HeaderCell, NarrativeSection, RuleUse, Source, TableTemplate, Tails, TellKey, Template, TemplateId, Thresholds, UnprintedFigure, Wording } from './template'

/** What years and places change, each after the form it extends; `npm run new-year` adds to this list. */
const overlays: readonly Overlay[] = [cn2024Shanxi, cn2024ShanxiBalanced, cn2023Shanxi, cn2023Ningxia]

/** Every form there is, by its id. */
export const templates: ReadonlyMap<TemplateId, Template> = overlays.reduce((forms, overlay) => {
  const base = forms.get(overlay.extends)
  if (base === undefined) throw new Error(`${overlay.id} extends ${overlay.extends}, which no form before it is`)
  return forms.set(overlay.id, applyOverlay(base, overlay))
}, new Map([[cn2024.id, cn2024]]))

/** The form that another one was made of; null for the nation's own. */
export const formBelow = (id: TemplateId): TemplateId | null => overlays.find((overlay) => overlay.id === id)?.extends ?? null

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
