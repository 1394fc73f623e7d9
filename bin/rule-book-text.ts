import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { templates } from '@/lib/template/templates'
import { familyNames, ruleBook, severityNames, wordsOfUse, type RuleEntry } from '@/lib/rules/rule-book'
import type { RuleFamily } from '@/lib/rules/rule'

const all = [...templates.values()]
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (texts: readonly string[]): string => `| ${texts.map(cell).join(' | ')} |`

/** Where forms use a rule alike, said once; otherwise form by form. */
const usesOf = (id: string): string => {
  const uses = all.map((template) => [template.id, wordsOfUse(template.rules[id] ?? { use: 'as-written' })] as const)
  return new Set(uses.map(([, words]) => words)).size === 1 ? (uses[0]?.[1] ?? '') : uses.map(([form, words]) => `${form} ${words}`).join('；')
}

const limitsOf = (id: string): string => {
  const [first, ...others] = all.map((template) => (ruleBook(template).find((entry) => entry.id === id)?.limits ?? []).map(({ name, words }) => `${name} ${words}`).join('，'))
  return others.every((limits) => limits === first) ? (first ?? '') : all.map((template, index) => `${template.id}：${[first, ...others][index] ?? ''}`).join('；')
}

/** docs/rules.md: every rule from its object, with how each form uses it. */
export const rulebookText = (): string => {
  const [form] = all
  if (form === undefined) throw new Error('no form')
  const entries = ruleBook(form)
  const ofFamily = (family: RuleFamily): readonly RuleEntry[] => entries.filter((entry) => entry.family === family)
  const head = row(['编号', '规则', '怎么核对', '级别', '允差', '适用', '依据', '各模板', '阈值'])
  const line = row(Array.from({ length: 9 }, () => '---'))
  const lines = (family: RuleFamily): readonly string[] =>
    ofFamily(family).map(({ id, title, relation, severity, tolerance, applies, basis }) => row([id, title, relation, severity === null ? '停用' : severityNames[severity], tolerance, applies, basis, usesOf(id), limitsOf(id)]))
  // The keys of a Record<RuleFamily, …> written out are its families.
  const families = Object.keys(familyNames) as readonly RuleFamily[]
  return [
    '# 规则手册',
    '',
    `由规则对象生成（\`npm run rulebook\`），不要手改。共 ${entries.length} 条；模板：${all.map(({ id, name }) => `${id} ${name}`).join('、')}。`,
    '',
    '错误须改正才能提交；警告须说明原因；提示只作提醒。规则编号不变、不重用；停用或降级只在模板中，并写明理由。',
    ...families.flatMap((family) => ['', `## ${family} ${familyNames[family]}`, '', head, line, ...lines(family)]),
    '',
  ].join('\n')
}

export const RULEBOOK = path.resolve(import.meta.dirname, '../docs/rules.md')

const ROOM = path.resolve(import.meta.dirname, '../lib/rules')
export const SOURCES = path.join(ROOM, 'rules-sources.ts')

/** `rules-sources.ts`: the room of rules as one hash, so that a rule that compares something else makes stored verdicts old, whatever it is called. */
export const sourcesText = (): string => {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== path.basename(SOURCES)).toSorted()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n${readFileSync(path.join(ROOM, file), 'utf8').replaceAll('\r\n', '\n')}\n`)
  return `/** The sources of all rules in one hash; written by \`npm run rulebook\`. */\nexport const rulesSources = '${hash.digest('hex').slice(0, 16)}'\n`
}

/** Writes the rule book, and the hash of the rules. */
export const main = (): void => {
  writeFileSync(RULEBOOK, rulebookText())
  writeFileSync(SOURCES, sourcesText())
}
