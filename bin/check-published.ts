import path from 'node:path'
import { err, ok, type Result } from '@/lib/result'
import { isConfirmed, readPublished, recheck, type Published, type Recheck } from '@/lib/document/recheck'
import type { Facts } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import type { JudgedFinding } from '@/lib/rules/finding'
import type { Checked } from './check-tails'

/** Last year's file: what was published, or its facts alone. */
const lastYearOf = (json: unknown): Result<Facts | null, string> => {
  if (json === null) return ok(null)
  const facts = readFactsFile(readPublished(json)?.facts ?? json)
  return facts.ok ? facts : err(`上年的文件读不出决算事实：${facts.error.message}`)
}

const wordsOf = ({ rules, cells, paragraphs, same, notCompared }: Recheck): string =>
  `重新计算：表中 ${String(cells)} 格、情况说明 ${String(paragraphs)} 段与公开的一致；重新运行 ${String(rules)} 条规则，${String(same.length)} 项核对结果与公开的相同${notCompared.length === 0 ? '' : `，${String(notCompared.length)} 项要对照别的文件，未核对（${notCompared.map(({ rule }) => rule).join('、')}）`}`

const difference = (message: string): JudgedFinding => ({ rule: 'I16', severity: 'error', message: `${message}。这份文件公开之后被改动过，或由别的版本生成。`, cells: [], left: '', right: '', difference: '' })

const shown = (text: string): string => (text === '' ? '空' : `“${text}”`)

/** What a published file prints otherwise than its own facts say. */
const differencesOf = ({ otherwise, onlyPublished, onlyComputed }: Recheck): readonly JudgedFinding[] => [
  ...otherwise.map(({ place, published, computed }) => difference(`${place} 公开为 ${shown(published)}，按其中的事实应为 ${shown(computed)}`)),
  ...onlyPublished.map(({ rule, message }) => difference(`公开的核对结果 ${rule}“${message}”按其中的事实得不出来`)),
  ...onlyComputed.map(({ rule, message }) => difference(`按其中的事实应有核对结果 ${rule}“${message}”，公开的文件里没有`)),
]

/** A published JSON computed again from the facts in it. Its findings are those of its facts; any difference is an error of the file. */
export const checkPublished = (file: string, published: Published, lastYearJson: unknown): Result<Checked, string> => {
  const lastYear = lastYearOf(lastYearJson)
  if (!lastYear.ok) return lastYear
  const checked = recheck(published, lastYear.value)
  if (!checked.ok) return err(`${path.basename(file)}：${checked.error}`)
  if (!isConfirmed(checked.value)) return ok({ findings: differencesOf(checked.value), words: '' })
  return ok({ findings: checked.value.computed, words: wordsOf(checked.value) })
}
