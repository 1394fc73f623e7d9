import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@/lib/result'
import type { Booklet } from '@/lib/document/blocks'
import { certificateOf, type Certificate } from '@/lib/document/certificate'
import { compose } from '@/lib/document/compose'
import { factRows } from '@/lib/document/fact-rows'
import { tablesCsv } from '@/lib/document/tables-csv'
import { toDisclosure, type Disclosure } from '@/lib/document/disclosure'
import { readPublished } from '@/lib/document/recheck'
import { isPartlyWithheld } from '@/lib/document/withheld'
import { renderCertificate } from '@/lib/export/certificate'
import { renderDocx } from '@/lib/export/docx'
import { renderHtml } from '@/lib/export/html'
import { renderXlsx } from '@/lib/export/xlsx'
import type { Facts } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { toJudged, type JudgedFinding, type Severity } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import { theTemplate, type Tails } from '@/lib/template/templates'
import { checkDocument, checkTogether } from './check-document'
import { checkFolder, isFolder } from './check-folder'
import { checkPublished } from './check-published'
import { checkSignature } from './check-signature'
import { CERTIFICATE, checkTails, isAboutTails, type Checked } from './check-tails'

const USAGE = `用法：
  mingsuan generate 事实.json --out 文件夹 [--formats json,html,pdf,docx,xlsx,csv,certificate]
  mingsuan check 文件.json [--json] [--last-year 上年公开.json] [--signature 签名.json --key 公钥.pem]
  mingsuan check 已有文本.pdf|.docx|.xlsx|.txt [同一份的其他格式 …] [--json]
  mingsuan check 文件夹 [--out 汇总.xlsx|汇总.json] [--json]
  mingsuan doctor [--files]`

/** 0 nothing at level error · 1 findings at level error · 2 unusable input. */
export type ExitCode = 0 | 1 | 2
export type Surroundings = {
  readonly out: (text: string) => void
  readonly complain: (text: string) => void
  /** How far a long task is; the last words count. */
  readonly progress: (text: string) => void
  readonly loadPdf: () => Promise<{ readonly renderPdf: (booklet: Booklet, options: { readonly createdAt: number }) => Promise<Uint8Array> }>
}

const FORMATS = ['json', 'html', 'pdf', 'docx', 'xlsx'] as const
/** Beside the disclosure, where somebody asks for it; the certificate also where the template balances tails. */
const ON_REQUEST = ['csv', 'certificate'] as const
type Format = (typeof FORMATS)[number] | (typeof ON_REQUEST)[number]
const ALL_FORMATS: readonly Format[] = [...FORMATS, ...ON_REQUEST]
const isFormat = (text: string): text is Format => ALL_FORMATS.some((format) => format === text)
const fileOf = (format: Format): string => (format === 'certificate' ? CERTIFICATE : `disclosure.${format}`)
const MAX_FILE_BYTES = 32 * 1024 * 1024

const readJson = (file: string): Result<unknown, string> => {
  const name = path.basename(file)
  if (!/\.json$/i.test(name)) return err(`${name}：目前只能读取决算事实文件（.json），请换用 .json 文件`)
  let text: string
  try {
    if (statSync(file).size > MAX_FILE_BYTES) return err(`${name}：文件超过 32 MB，不是一份决算事实`)
    text = readFileSync(file, 'utf8')
  } catch {
    return err(`打不开文件 ${file}，请检查路径`)
  }
  try {
    // Notepad and Excel put a byte order mark in front.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return err(`${name}：不是有效的 JSON，请重新导出决算事实文件`)
  }
}

const factsOf = (file: string, json: unknown): Result<Facts, string> => {
  const name = path.basename(file)
  const facts = readFactsFile(json)
  return facts.ok ? facts : err(facts.error.path === '' ? `${name}：${facts.error.message}` : `${name} 的 ${facts.error.path}：${facts.error.message}`)
}

const readFacts = (file: string): Result<Facts, string> => {
  const json = readJson(file)
  return json.ok ? factsOf(file, json.value) : json
}

type Outcome = { readonly facts: Facts; readonly booklet: Booklet; readonly csv: () => string; readonly disclosure: Disclosure; readonly certificate: () => Certificate; readonly tails: Tails }

const generateFrom = (facts: Facts): Outcome => {
  const report = buildReport(theTemplate(facts.templateId), facts)
  const narrative = tell(report)
  const findings = judge({ report, narrative, basis: 'facts' }).map(toJudged)
  const booklet = compose(report, narrative)
  return { facts, booklet, csv: () => tablesCsv(report, booklet), disclosure: toDisclosure(report, narrative, findings), certificate: () => certificateOf(report), tails: report.template.tails }
}

const exitCodeOf = (findings: readonly JudgedFinding[]): ExitCode => (findings.some((finding) => finding.severity === 'error') ? 1 : 0)

/** The date in a document's properties follows from its facts alone: same input, same bytes. */
const createdAt = (disclosure: Disclosure): number => Date.UTC(disclosure.fiscalYear + 1, 0, 1) / 1000

const render = async (format: Format, { facts, booklet, csv, disclosure, certificate }: Outcome, surroundings: Surroundings): Promise<Uint8Array> => {
  if (format === 'csv') return Buffer.from(csv())
  if (format === 'certificate') return renderCertificate(certificate())
  const json = `${JSON.stringify(disclosure, null, 2)}\n`
  if (format === 'json') return Buffer.from(json)
  if (format === 'html') return Buffer.from(renderHtml(booklet, { disclosureJson: json }))
  if (format === 'xlsx') return renderXlsx(booklet, { createdAt: createdAt(disclosure), facts: factRows(facts) })
  if (format === 'docx') return renderDocx(booklet, { createdAt: createdAt(disclosure) })
  const { renderPdf } = await surroundings.loadPdf()
  return renderPdf(booklet, { createdAt: createdAt(disclosure) })
}

/** Whole or not at all: a reader never meets half a file under its final name. */
const writeWhole = (file: string, bytes: Uint8Array): void => {
  const draft = `${file}.${process.pid}.tmp`
  const handle = openSync(draft, 'w')
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}

const readFormats = (text: string | undefined): Result<readonly Format[], string> => {
  if (text === undefined) return ok(FORMATS)
  const asked = text.split(',').map((part) => part.trim())
  const unknown = asked.find((part) => !isFormat(part))
  return unknown === undefined ? ok(asked.filter(isFormat)) : err(`不支持格式“${unknown}”，可选：${ALL_FORMATS.join('、')}`)
}

const generate = async (file: string, folder: string, formatsText: string | undefined, surroundings: Surroundings): Promise<ExitCode> => {
  const refuse = (message: string): ExitCode => {
    surroundings.complain(message)
    return 2
  }
  const formats = readFormats(formatsText)
  if (!formats.ok) return refuse(formats.error)
  const facts = readFacts(file)
  if (!facts.ok) return refuse(facts.error)
  const outcome = generateFrom(facts.value)
  const files: { readonly target: string; readonly bytes: Uint8Array }[] = []
  const asked = new Set<Format>([...formats.value, ...(outcome.tails === 'balanced' ? ['certificate' as const] : [])])
  for (const format of asked) files.push({ target: path.join(folder, fileOf(format)), bytes: await render(format, outcome, surroundings) })
  try {
    mkdirSync(folder, { recursive: true })
    for (const { target, bytes } of files) writeWhole(target, bytes)
  } catch {
    for (const { target } of files) rmSync(`${target}.${process.pid}.tmp`, { force: true })
    return refuse(`写不进文件夹 ${folder}，请检查路径和权限`)
  }
  for (const { target, bytes } of files) surroundings.out(`${target}  ${bytes.length} 字节`)
  return exitCodeOf(outcome.disclosure.findings)
}

const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', notice: '提示' }

const checkFacts = (file: string, json: unknown): Result<Checked, string> => {
  const facts = factsOf(file, json)
  return facts.ok ? ok({ findings: generateFrom(facts.value).disclosure.findings, words: '' }) : facts
}

type Beside = Partial<Record<'last-year' | 'signature' | 'key', string>>

const checkOne = (file: string, json: unknown, { 'last-year': lastYear }: Beside): Result<Checked, string> => {
  if (isPartlyWithheld(json)) return err(`${file}：有内容涉及国家秘密、依法不公开，文件不附决算事实，不能重新计算。`)
  const published = readPublished(json)
  if (published === null) return isAboutTails(json) ? checkTails(file, json) : checkFacts(file, json)
  const before = lastYear === undefined ? ok(null) : readJson(lastYear)
  return before.ok ? checkPublished(file, published, before.value) : before
}

const checkJson = (file: string, beside: Beside): Result<Checked, string> => {
  const json = readJson(file)
  return json.ok ? checkOne(file, json.value, beside) : json
}

/** An existing booklet and not data of ours. */
const isDocument = (file: string): boolean => !/\.json$/i.test(file)

const check = async (file: string, asJson: boolean, beside: Beside, { out, complain }: Surroundings): Promise<ExitCode> => {
  const signed = beside.signature === undefined && beside.key === undefined ? ok('') : checkSignature(file, beside.signature, beside.key)
  if (!signed.ok) {
    complain(signed.error.words)
    return signed.error.exit
  }
  const checked = isDocument(file) ? await checkDocument(file) : checkJson(file, beside)
  if (!checked.ok) {
    complain(checked.error)
    return 2
  }
  const { findings, words } = checked.value
  if (asJson) out(JSON.stringify({ findings }, null, 2))
  else say({ findings, words: [words, signed.value] }, out)
  return exitCodeOf(findings)
}

const say = ({ findings, words }: { readonly findings: readonly (JudgedFinding & { readonly places?: readonly string[] })[]; readonly words: readonly string[] }, out: Surroundings['out']): void => {
  for (const { severity, rule, message, places = [] } of findings) out([`${severityWords[severity]} ${rule}  ${message}`, ...(places.length === 0 ? [] : [`    见 ${places.join('；')}`])].join('\n'))
  for (const line of words) if (line !== '') out(line)
  const counted = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  out(`错误 ${counted('error')} 项，警告 ${counted('warning')} 项，提示 ${counted('notice')} 项`)
}

/** Several files of one disclosure, each by itself and one beside the other. */
const checkSeveral = async (files: readonly string[], asJson: boolean, { out, complain }: Surroundings): Promise<ExitCode> => {
  const checked = await checkTogether(files)
  if (!checked.ok) {
    complain(checked.error)
    return 2
  }
  const findings = checked.value.flatMap((each) => each.findings)
  if (asJson) out(JSON.stringify({ findings }, null, 2))
  else for (const each of checked.value) say({ findings: each.findings, words: [each.words] }, out)
  return exitCodeOf(findings)
}

/** Every file of a folder. Status 2 where not one of them could be read. */
const checkAll = async (folder: string, asJson: boolean, target: string | undefined, { out, complain, progress }: Surroundings): Promise<ExitCode> => {
  const checked = await checkFolder(folder, target, { out: asJson ? () => undefined : out, progress })
  if (!checked.ok) {
    complain(checked.error)
    return 2
  }
  if (asJson) out(JSON.stringify({ files: checked.value }, null, 2))
  if (checked.value.some(({ errors }) => errors > 0)) return 1
  return checked.value.some(({ refusal }) => refusal === null) ? 0 : 2
}

/** `mingsuan generate|check …`; answers the exit status. */
export const main = async (argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { out: { type: 'string' }, formats: { type: 'string' }, json: { type: 'boolean' }, 'last-year': { type: 'string' }, signature: { type: 'string' }, key: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    const [command, file, ...rest] = positionals
    if (values.help === true) {
      surroundings.out(USAGE)
      return 0
    }
    if (command === 'generate' && file !== undefined && rest.length === 0 && values.out !== undefined) return await generate(file, values.out, values.formats, surroundings)
    if (command === 'check' && file !== undefined && rest.length === 0 && isFolder(file)) return await checkAll(file, values.json === true, values.out, surroundings)
    if (command === 'check' && file !== undefined && rest.length === 0) return await check(file, values.json === true, values, surroundings)
    if (command === 'check' && file !== undefined && [file, ...rest].every(isDocument)) return await checkSeveral([file, ...rest], values.json === true, surroundings)
    surroundings.complain(USAGE)
    return 2
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      surroundings.complain(USAGE)
      return 2
    }
    throw error
  }
}
