import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkFile } from '@/lib/extraction/check-file'
import type { CheckedDocument } from '@/lib/recognition/check-layout'
import { formatsAgree, type FormatFigures } from '@/lib/recognition/formats-agree'
import { err, ok, type Result } from '@/lib/result'
import { toJudged, type JudgedFinding } from '@/lib/rules/finding'

/** What an existing disclosure was found to be: findings with both places quoted, and lines about what was read and what was not. */
export type CheckedWords = { readonly figures: CheckedDocument['figures']; readonly findings: readonly (JudgedFinding & { readonly places: readonly string[]; readonly confidence: string })[]; readonly words: string }

export const bytesOf = (file: string): Result<Uint8Array, string> => {
  try {
    return ok(readFileSync(file))
  } catch {
    return err(`打不开文件 ${file}，请检查路径`)
  }
}

const quoted = (words: string, where: string): string => (where === '' ? words : `${words}（${where}）`)

const wordsOf = ({ templateId, fiscalYear, unitName, remarks, notRead, found }: CheckedDocument): string => {
  const counted = (start: string): number => found.filter(({ place }) => place.startsWith(start)).length
  return [
    `读到${unitName === '' ? '' : `“${unitName}”`}${fiscalYear}年度的表 ${counted('公开')} 张、说明 ${counted('说明')} 节、自评表 ${counted('附件')} 份，按模板 ${templateId} 核对`,
    ...remarks,
    ...(notRead.length === 0 ? [] : ['以下没有读到或没有读全，有关的规则没有核对：']),
    ...notRead.map(({ what, where }) => `  ${quoted(what, where)}`),
  ].join('\n')
}

/** An existing disclosure recognised and judged by the rules of documents; the refusal is one sentence. */
export const checkDocument = async (file: string): Promise<Result<CheckedWords, string>> => {
  const bytes = bytesOf(file)
  if (!bytes.ok) return bytes
  const checked = await checkFile(bytes.value, path.basename(file))
  if (!checked.ok) return checked
  const findings = checked.value.findings.map((finding) => ({ ...toJudged(finding), places: finding.places.map(({ label, where }) => quoted(label, where)), confidence: finding.confidence }))
  return ok({ findings, words: wordsOf(checked.value), figures: checked.value.figures })
}

/** Several files of one disclosure: each by itself, then what they print, one beside the other. The first that cannot be read is refused. */
export const checkTogether = async (files: readonly string[]): Promise<Result<readonly Omit<CheckedWords, 'figures'>[], string>> => {
  const checked: Omit<CheckedWords, 'figures'>[] = []
  const formats: FormatFigures[] = []
  for (const file of files) {
    const one = await checkDocument(file)
    if (!one.ok) return one
    const name = path.basename(file)
    checked.push({ ...one.value, words: `${name}：${one.value.words}` })
    formats.push({ name, figures: one.value.figures })
  }
  const together = formatsAgree(formats)
  const words = together === null ? '各文件的金额单位不同，没有互相核对' : together.length === 0 ? `${String(files.length)} 个文件的表中数据一致` : ''
  return ok([...checked, { findings: (together ?? []).map((finding) => ({ ...toJudged(finding), places: [], confidence: 'high' })), words }])
}
