import { readFileSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '@/lib/result'
import { extract } from '@/lib/extraction/extract'
import { placesOf, whereWords } from '@/lib/recognition/places'
import { recognise } from '@/lib/recognition/recognise'
import type { Recognised } from '@/lib/recognition/recognised'
import { toJudged, type JudgedFinding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'

/** What an existing disclosure was found to be: findings with both places quoted, and lines about what was read and what was not. */
export type CheckedDocument = { readonly findings: readonly (JudgedFinding & { readonly places: readonly string[] })[]; readonly words: string }

const bytesOf = (file: string): Result<Uint8Array, string> => {
  try {
    return ok(readFileSync(file))
  } catch {
    return err(`打不开文件 ${file}，请检查路径`)
  }
}

const words = ({ templateId, fiscalYear, unitName, remarks, notRead, found }: Recognised): string => {
  const tables = found.filter(({ place }) => place.startsWith('公开')).length
  return [
    `读到${unitName === '' ? '' : `“${unitName}”`}${fiscalYear}年度的表 ${tables} 张、说明 ${found.filter(({ place }) => place.startsWith('说明')).length} 节、自评表 ${found.filter(({ place }) => place.startsWith('附件')).length} 份，按模板 ${templateId} 核对`,
    ...remarks,
    ...(notRead.length === 0 ? [] : ['以下没有读到或没有读全，有关的规则没有核对：']),
    ...notRead.map(({ what, where }) => `  ${what}${whereWords(where) === '' ? '' : `（${whereWords(where)}）`}`),
  ].join('\n')
}

/** An existing disclosure recognised and judged by the rules of documents; the refusal is one sentence. */
export const checkDocument = async (file: string): Promise<Result<CheckedDocument, string>> => {
  const bytes = bytesOf(file)
  if (!bytes.ok) return bytes
  const layout = await extract(bytes.value, path.basename(file))
  if (!layout.ok) return layout
  const recognised = recognise(layout.value)
  if (recognised.found.length === 0) return err(`${path.basename(file)}：没有认出决算公开的表、说明和自评表，请检查是否选错了文件`)
  const findings = judge(recognised.subject).map((finding) => ({ ...toJudged(finding), places: placesOf(recognised, finding).map(({ label, where }) => `${label}（${whereWords(where)}）`) }))
  return ok({ findings, words: words(recognised) })
}
