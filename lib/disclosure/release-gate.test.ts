import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Booklet, DocumentBlock } from '@/lib/document/blocks'
import { compose } from '@/lib/document/compose'
import { toDisclosure } from '@/lib/document/disclosure'
import { factRows } from '@/lib/document/fact-rows'
import { toPublicJson } from '@/lib/document/public-json'
import { print, type PrintJob } from '@/lib/export/print'
import type { Facts } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import { say } from '@/lib/narrative/span'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { toJudged } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import { theTemplate } from '@/lib/template/templates'
import { pdfOf, text } from '@/testing/pdf-files'
import { releaseGate, type ReleasedFile } from './release-gate'

const createdAt = 1_755_648_000
const whole = (): Facts => {
  const read = readFactsFile(JSON.parse(readFileSync(path.join(import.meta.dirname, '../document/golden/government-office-2024/facts.json'), 'utf8')))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}
const facts = whole()
const report = buildReport(theTemplate(facts.templateId), facts)
const narrative = tell(report)
const disclosure = toDisclosure(report, narrative, judge({ report, narrative, basis: 'facts' }).map(toJudged))
const publicJson = JSON.stringify(toPublicJson(disclosure, facts, { lastYear: null, units: 0 }, report.template))
const booklet = compose(report, narrative)
/** The cover, one table, one sentence: what is planted is found in a small booklet as in a large one. */
const small: Booklet = { ...booklet, blocks: booklet.blocks.filter((block) => block.kind === 'cover' || (block.kind === 'table' && block.id === 'T09') || (block.kind === 'paragraph' && block.id === '一/1')) }

const gate = (...files: readonly ReleasedFile[]) => releaseGate(files, { report, narrative })
const job = { pdf: (of: Booklet): PrintJob => ({ format: 'pdf', booklet: of, createdAt }), docx: (of: Booklet): PrintJob => ({ format: 'docx', booklet: of, createdAt }), xlsx: (of: Booklet): PrintJob => ({ format: 'xlsx', booklet: of, createdAt, facts: [] }), html: (of: Booklet): PrintJob => ({ format: 'html', booklet: of, disclosureJson: '{}' }) }
const printed = async (format: keyof typeof job, of: Booklet): Promise<ReleasedFile> => [format, await print(job[format](of))]

/** A package with one of its parts rewritten, or written. */
const rewritten = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(change(parts[part] === undefined ? '' : strFromU8(parts[part]))) })
}

let word: Uint8Array
let sheet: Uint8Array
let page: string
beforeAll(async () => {
  word = (await printed('docx', small))[1]
  sheet = (await printed('xlsx', small))[1]
  page = new TextDecoder().decode((await printed('html', small))[1])
})
const html = (change: (page: string) => string): ReleasedFile => ['html', new TextEncoder().encode(change(page))]
const inBody = (xml: string) => rewritten(word, 'word/document.xml', (body) => body.replace('<w:sectPr', `${xml}<w:sectPr`))

describe('the gate before publication', () => {
  it('lets a whole real booklet through in every format', async () => {
    const files = await Promise.all([print(job.pdf(booklet)), print(job.docx(booklet)), print({ format: 'xlsx', booklet, createdAt, facts: factRows(facts) }), print({ format: 'html', booklet, disclosureJson: JSON.stringify(disclosure) })])
    const [pdf, docx, xlsx, web] = files
    if (pdf === undefined || docx === undefined || xlsx === undefined || web === undefined) throw new Error('four formats are printed')
    expect(await gate(['pdf', pdf], ['docx', docx], ['xlsx', xlsx], ['html', web], ['json', new TextEncoder().encode(publicJson)])).toEqual([])
  }, 60_000)

  it('finds the stamp of a draft on the pages of every format', async () => {
    const stamped = (format: 'pdf' | 'docx'): PrintJob => ({ format, booklet: small, createdAt, draft: '仅供内部审核' })
    const said = await gate(['pdf', await print(stamped('pdf'))], ['docx', await print(stamped('docx'))], ['xlsx', await print({ format: 'xlsx', booklet: small, createdAt, facts: [], draft: '仅供内部审核' })], html((was) => was.replace('</h1>', '</h1><p>仅供内部审核</p>')))
    for (const file of ['PDF', 'Word', 'Excel', '网页']) expect(said.filter((sentence) => sentence.startsWith(file) && sentence.includes('“仅供内部审核”')), file).not.toEqual([])
  }, 30_000)

  const planted = [
    ['a broken field', '错误！未定义书签。', /残留“错误！未定义书签”/u],
    ['a field code', '目录 PAGEREF _Toc1234', /残留“PAGEREF/u],
    ['a placeholder', '主要原因是（请填写原因）。', /还留有“（请填写原因）”/u],
    ['an identity number', '经办人身份证号11010519491231002X。', /疑似含有居民身份证号/u],
    ['a mobile number', '联系电话13812345678。', /疑似含有手机号码/u],
    ['a mark of secrecy', '秘密10年', /含有“秘密10年”/u],
  ] as const
  const words: DocumentBlock[] = planted.map(([, words], index) => ({ kind: 'paragraph', id: `planted-${String(index)}`, spans: say`${words}` }))

  it('finds words that must not stand anywhere, in PDF, Word, page and JSON alike', async () => {
    const of = { ...small, blocks: [...small.blocks, ...words] }
    const said = await gate(await printed('pdf', of), await printed('docx', of), await printed('html', of), ['json', new TextEncoder().encode(JSON.stringify({ ...disclosure, planted: planted.map(([, each]) => each) }))])
    for (const [name, , expected] of planted) for (const file of ['PDF', 'Word', '网页', 'JSON']) expect(said.filter((sentence) => sentence.startsWith(`${file} 文件`) && expected.test(sentence)), `${name} ${file}`).toHaveLength(1)
    expect(said.filter((sentence) => sentence.startsWith('PDF')).every((sentence) => /^PDF 文件第\d+页/u.test(sentence))).toBe(true)
  }, 30_000)

  it('finds them in a cell of a workbook, and says on which sheet', async () => {
    const table = small.blocks.find((block) => block.kind === 'table')
    if (table === undefined) throw new Error('the small booklet has a table')
    const of = { ...small, blocks: [{ ...table, table: { ...table.table, notes: ['联系电话13812345678。'] } }] }
    expect(await gate(await printed('xlsx', of))).toEqual([expect.stringMatching(/^Excel 文件工作表“[^”]+”.*疑似含有手机号码，请删去个人信息后再公开。$/u)])
  })

  it('finds another year over the text and over a table', async () => {
    const of: Booklet = { ...small, title: small.title.replace('2024', '2023'), blocks: small.blocks.map((block) => (block.kind === 'cover' ? { ...block, title: block.title.replace('2024', '2023') } : block.kind === 'table' ? { ...block, table: { ...block.table, subtitle: [block.table.subtitle[0], '2023年度', block.table.subtitle[2]] } } : block)) }
    const said = await gate(await printed('pdf', of), await printed('docx', of), await printed('xlsx', of), await printed('html', of))
    for (const file of ['PDF', 'Word', 'Excel', '网页']) expect(said.filter((sentence) => sentence.startsWith(file) && sentence.includes('“2023年度”，应为“2024年度”')), file).not.toEqual([])
  }, 30_000)

  it('leaves a year to the unit that looks back in its own words', async () => {
    const [project] = facts.performance.projects
    if (project === undefined) throw new Error('the whole booklet has projects')
    const looksBack = { ...report, facts: { ...facts, performance: { ...facts.performance, projects: [{ ...project, annualGoal: '2023年度' }] } } }
    const of: Booklet = { ...small, blocks: [...small.blocks, { kind: 'paragraph', id: 'own', spans: say`2023年度` }] }
    const file = await printed('docx', of)
    expect(await releaseGate([file], { report: looksBack, narrative })).toEqual([])
    expect(await gate(file)).toHaveLength(1)
  })

  it.each([
    ['a comment of Word', () => rewritten(inBody(''), 'word/comments.xml', () => '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="张三"><w:p><w:r><w:t>再核</w:t></w:r></w:p></w:comment></w:comments>'), 'Word 文件有 1 条批注，请清理后重新导出。'],
    ['a tracked change', () => inBody(`<w:p><w:ins w:id="1" w:author="张三"><w:r><w:t>新加的字</w:t></w:r></w:ins></w:p>`), 'Word 文件有 1 处修订没有接受，请清理后重新导出。'],
    ['an author of Word', () => rewritten(word, 'docProps/core.xml', () => '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>张三</dc:creator></cp:coreProperties>'), 'Word 文件属性“作者”为“张三”，请清理后重新导出。'],
  ] as const)('finds %s', async (_, plant, expected) => {
    expect(await gate(['docx', plant()])).toEqual([expected])
  })

  it('finds what a workbook and a PDF carry besides their pages', async () => {
    const owned = rewritten(sheet, 'docProps/core.xml', (xml) => xml.replace(/<dc:creator>[^<]*</u, '<dc:creator>张三<'))
    const pdf = pdfOf([text(100, 700, '决算公开')], { info: { Author: '张三' }, annotations: '<< /Type /Annot /Subtype /Text /Rect [0 0 10 10] /Contents (re) >>' })
    expect(await gate(['xlsx', owned], ['pdf', pdf])).toEqual(['Excel 文件属性“作者”为“张三”，请清理后重新导出。', 'PDF 文件属性“作者”为“张三”，请清理后重新导出。', 'PDF 文件有 1 条批注，请清理后重新导出。'])
  })

  it('finds what the source of a page carries', async () => {
    const said = await gate(html((was) => was.replace('<head>', '<head><meta name="author" content="张三">').replace('</body>', '<!-- 待核 --></body>')))
    expect(said).toEqual(['网页 文件属性“author”为“张三”，请清理后重新导出。', '网页 文件有 1 条批注，请清理后重新导出。'])
  })

  it('lets nothing through that cannot be opened', async () => {
    expect(await gate(['pdf', new TextEncoder().encode('%PDF-1.7 broken')])).toEqual([expect.stringMatching(/^PDF 文件打不开：/u)])
  })
})
