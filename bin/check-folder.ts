import { readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkFile } from '@/lib/extraction/check-file'
import { err, ok, type Result } from '@/lib/result'
import { bytesOf } from './check-document'
import { folderTable, folderWorkbook, type FolderLine } from './folder-summary'

/** Files that may hold a disclosure, and those of old formats, which are answered with a sentence. */
const MAY_BE = /\.(?:pdf|docx|docm|doc|wps|xlsx|xlsm|xls|et|txt|md|tsv|ofd)$/iu
/** What Office leaves beside an open file, and what the system hides. */
const LEFT_BEHIND = /^(?:~\$|\.)/u
const AT_ONCE = 4
/** Of one file so many findings are listed; all of them are counted. */
const LISTED = 500

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && MAY_BE.test(entry.name) && !LEFT_BEHIND.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort((one, other) => one.localeCompare(other, 'zh-CN'))

const lineOf = async (folder: string, file: string): Promise<FolderLine> => {
  const bytes = bytesOf(path.join(folder, file))
  const checked = bytes.ok ? await checkFile(bytes.value, path.basename(file)) : bytes
  if (!checked.ok) return { file, refusal: checked.error, unitName: '', fiscalYear: null, templateId: '', tables: 0, sections: 0, sheets: 0, errors: 0, warnings: 0, notices: 0, notRead: [], findings: [] }
  const { unitName, fiscalYear, templateId, found, findings, notRead } = checked.value
  const parts = (start: string): number => found.filter(({ place }) => place.startsWith(start)).length
  const counted = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  const listed = findings.filter(({ severity }) => severity !== 'notice').slice(0, LISTED)
  return {
    file, refusal: null, unitName, fiscalYear, templateId, tables: parts('公开'), sections: parts('说明'), sheets: parts('附件'),
    errors: counted('error'), warnings: counted('warning'), notices: counted('notice'), notRead: notRead.map(({ what }) => what),
    findings: listed.map(({ severity, rule, message, left, right, difference, places, confidence }) => ({ severity, rule, message, left, right, difference, confidence, places: places.map(({ label, where }) => (where === '' ? label : `${label}（${where}）`)) })),
  }
}

type Said = { readonly out: (text: string) => void; readonly progress: (text: string) => void }

const save = async (target: string, lines: readonly FolderLine[]): Promise<Result<null, string>> => {
  const content = /\.xlsx$/iu.test(target) ? await folderWorkbook(lines) : `${JSON.stringify({ files: lines }, null, 2)}\n`
  try {
    writeFileSync(target, content)
    return ok(null)
  } catch {
    return err(`写不进 ${target}，请检查路径和权限`)
  }
}

/** Whether a path is a folder of files to check. */
export const isFolder = (target: string): boolean => {
  try {
    return statSync(target).isDirectory()
  } catch {
    return false
  }
}

/**
 * Checks every file of a folder, four at a time; one that cannot be read is a line with its sentence and stops nothing. What
 * the table holds is also written to `target` (.xlsx or .json). Answers the lines, or why there is nothing to check.
 */
export const checkFolder = async (folder: string, target: string | undefined, { out, progress }: Said): Promise<Result<readonly FolderLine[], string>> => {
  if (target !== undefined && !/\.(?:xlsx|json)$/iu.test(target)) return err(`汇总表只能写成 .xlsx 或 .json，请改写 --out ${target}`)
  const files = filesIn(folder)
  if (files.length === 0) return err(`文件夹 ${folder} 里没有可以校对的文件，请换一个放有 PDF、Word、Excel 或文本文件的文件夹`)
  const lines = new Map<string, FolderLine>()
  const waiting = [...files]
  const worker = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      lines.set(file, await lineOf(folder, file))
      progress(`已校对 ${lines.size}/${files.length} 份  ${file}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const inOrder = files.flatMap((file) => lines.get(file) ?? [])
  out(folderTable(inOrder))
  const saved = target === undefined ? ok(null) : await save(target, inOrder)
  if (!saved.ok) return saved
  if (target !== undefined) out(`汇总表已写入 ${target}`)
  return ok(inOrder)
}
