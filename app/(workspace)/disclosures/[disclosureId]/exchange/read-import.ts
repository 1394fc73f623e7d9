import { err, ok, type Result } from '@/lib/result'
import { factText, flatten, sameFact, type FactKey, type Facts } from '@/lib/facts/facts'
import { factLabelAmong } from '@/lib/facts/item-label'
import { readFactsFile } from '@/lib/facts/read'

/** What an import would do to one fact; null is blank. */
export type ImportChange = { readonly key: FactKey; readonly label: string; readonly old: string | null; readonly new: string | null }
export type ImportPlan = { readonly changes: readonly ImportChange[]; readonly same: number; readonly added: number; readonly altered: number; readonly blanked: number }

type Home = { readonly unitCode: string; readonly unitName: string; readonly templateId: string }

export const MOST_BYTES = 5_000_000

const jsonOf = (text: string): Result<unknown, string> => {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return ok(json)
  } catch {
    return err('文件读不出来：不是 JSON 格式。请选择从本系统导出的决算事实文件。')
  }
}

/** Reads a file and says what it would change here; or why it cannot be used, in one sentence that names the place. */
export const readImport = (text: string, now: Facts, home: Home): Result<ImportPlan, string> => {
  const json = jsonOf(text)
  if (!json.ok) return json
  const read = readFactsFile(json.value)
  if (!read.ok) return err(read.error.path === '' ? read.error.message : `${read.error.path}：${read.error.message}`)
  const facts = read.value
  if (facts.templateId !== home.templateId) return err(`template：文件用的模板是 ${facts.templateId}，这份决算公开用的是 ${home.templateId}，请选择对应的文件。`)
  if (facts.budgetUnit.code !== home.unitCode) return err(`budgetUnit.code：这份决算公开属于“${home.unitName}”（${home.unitCode}），文件是 ${facts.budgetUnit.code} 的。`)

  const stored = flatten(now)
  const wanted = flatten(facts)
  const changes: ImportChange[] = []
  let same = 0
  for (const key of new Set([...stored.keys(), ...wanted.keys()])) {
    const [old, next] = [stored.get(key), wanted.get(key)]
    if (sameFact(old, next)) same += 1
    else changes.push({ key, label: factLabelAmong(stored.has(key) ? stored : wanted, key, now.fiscalYear), old: old === undefined ? null : factText(old), new: next === undefined ? null : factText(next) })
  }
  const blanked = changes.filter((change) => change.new === null).length
  const added = changes.filter((change) => change.old === null).length
  return ok({ changes, same, added, blanked, altered: changes.length - added - blanked })
}
