import type { FunctionalEntry } from '@/lib/classification/classification'
import type { Template } from '@/lib/template/templates'

const letters: Readonly<Record<FunctionalEntry['fund'], string>> = { generalPublicBudget: 'g', governmentFunds: 'f', stateCapitalOperations: 's' }
const quoted = (text: string): string => `'${text.replace(/['\\]/gu, '\\$&')}'`
const rowText = ({ code, name, fund, verified }: FunctionalEntry): string => `  [${quoted(code)}, ${quoted(name)}, '${letters[fund]}', ${verified ? '1' : '0'}],\n`
const differs = (left: FunctionalEntry | undefined, right: FunctionalEntry): boolean => left?.name !== right.name || left.fund !== right.fund

/** The year's codes as what came, changed and went since the year before: what a reviewer reads is what the Ministry changed. */
export const codesFile = (lastYear: number, year: number, before: ReadonlyMap<string, FunctionalEntry>, now: ReadonlyMap<string, FunctionalEntry>, verified: boolean): string => {
  const other = [...now.values()].filter((entry) => differs(before.get(entry.code), entry))
  const gone = [...before.keys()].filter((code) => !now.has(code))
  return `import type { FunctionalRow } from '../row'
import { functional${String(lastYear)} } from './functional-${String(lastYear)}'

/** ${String(year)} 年新增和改名的科目。 */
const other: readonly FunctionalRow[] = [
${other.map(rowText).join('')}]
/** ${String(year)} 年不再使用的科目。 */
const gone = new Set<string>([${gone.map(quoted).join(', ')}])
const replaced = new Set(other.map(([code]) => code))

/** ${String(year)} 年支出功能分类：以 ${String(lastYear)} 年为底，改名、增补、删去${verified ? '；已按当年科目书录入' : '；沿用上年，尚未按当年科目书核对'}。 */
export const functional${String(year)}: readonly FunctionalRow[] = [...functional${String(lastYear)}.filter(([code]) => !gone.has(code) && !replaced.has(code))${verified ? '' : '.map(([code, name, fund]): FunctionalRow => [code, name, fund, 0])'}, ...other].sort(([left], [right]) => (left < right ? -1 : 1))
`
}

const nameOf = (id: string): string => `cn${id.slice('CN-'.length).replaceAll(/[^\dA-Za-z]/gu, '_')}`

/** The overlay of the new year: the form of the year before, until its notice says otherwise. */
export const overlayFile = (last: Template, id: string, year: number): string => `import type { Overlay } from '../template'

/** ${String(year)} 年度表样：沿用 ${String(last.fiscalYear)} 年度；与当年通知不同之处逐条写在这里。 */
export const ${nameOf(id)} = {
  id: '${id}',
  extends: '${last.id}',
  name: '${last.name.replaceAll(String(last.fiscalYear), String(year))}',
  fiscalYear: ${String(year)},
} as const satisfies Overlay
`

/** Replaces what must be there once; a file that no longer looks so is changed by hand. */
const replaced = (text: string, from: string | RegExp, to: string): string => {
  if (text.split(from).length < 2) throw new Error('文件的样子变了，请照 docs/new-year.md 手工登记。')
  return text.replace(from, () => to)
}

/** classification.ts with the new year's list in it. */
export const classificationWith = (text: string, year: number): string => {
  const name = `functional${String(year)}`
  const imported = replaced(text, "import type { EconomicRow", `import { ${name} } from './data/functional-${String(year)}'\nimport type { EconomicRow`)
  return replaced(imported, '].map((year) => [year.fiscalYear, year])', `, build(${String(year)}, ${name}, economic2024)].map((year) => [year.fiscalYear, year])`)
}

/** templates.ts with the new form at the end of its list. */
export const templatesWith = (text: string, id: string): string => {
  const name = nameOf(id)
  const imported = replaced(text, 'import { applyOverlay,', `import { ${name} } from './data/${id.toLowerCase()}'\nimport { applyOverlay,`)
  return replaced(imported, /(?<=const overlays: readonly Overlay\[\] = \[[^\]]*)\]/u, `, ${name}]`)
}
