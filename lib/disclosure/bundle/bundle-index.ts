import 'server-only'
import type { BundledUnit, BundleScope } from '@/lib/db/bundles'

export const BUNDLE_FORMAT = 'final-accounts-bundle/1'

export type BundleContents = {
  readonly divisionCode: string
  readonly divisionName: string
  readonly fiscalYear: number
  readonly scope: BundleScope
  /** ISO 8601 */
  readonly at: string
  readonly units: readonly BundledUnit[]
  /** Units of which nothing could be made, each with one sentence. */
  readonly missing: readonly { readonly unitCode: string; readonly unitName: string; readonly because: string }[]
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
const address = (name: string): string => name.split('/').map(encodeURIComponent).join('/')
const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)
const formatNames: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: '网页', json: 'JSON' }
const order = Object.keys(formatNames)

const links = ({ files }: BundledUnit): string =>
  files.toSorted((left, right) => order.indexOf(endingOf(left.name)) - order.indexOf(endingOf(right.name))).map(({ name }) => `<a href="${address(name)}">${formatNames[endingOf(name)] ?? escaped(endingOf(name))}</a>`).join(' ')

const style = 'body{max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.7 "Source Han Serif SC","Noto Serif SC",SimSun,serif;color:#1d1c19}table{width:100%;border-collapse:collapse}td,th{border:1px solid #bcb6a6;padding:4px 8px;text-align:left}a{color:#0d5457}'

/** 目录.html: opened from the unpacked folder, it leads to every file. */
const indexPage = (contents: BundleContents): string => {
  const { divisionName, fiscalYear, units, missing } = contents
  const title = escaped(`${divisionName}${String(fiscalYear)}年度决算公开`)
  const rows = units.map((unit) => `<tr><td>${escaped(unit.unitCode)}</td><td>${escaped(unit.unitName)}</td><td>${unit.isPublic ? '已公开' : '未公开，仅供内部审核'}</td><td>${links(unit)}</td></tr>`)
  const gaps = missing.map((unit) => `<tr><td>${escaped(unit.unitCode)}</td><td>${escaped(unit.unitName)}</td><td colspan="2">${escaped(unit.because)}</td></tr>`)
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body>
<h1>${title}</h1><p>${String(units.length)} 个单位${missing.length === 0 ? '' : `，另有 ${String(missing.length)} 个没有生成`}。每个文件的 SHA-256 在 SHA256SUMS 和 manifest.json 中。</p>
<table><thead><tr><th>代码</th><th>单位</th><th>状态</th><th>文件</th></tr></thead><tbody>
${[...rows, ...gaps].join('\n')}
</tbody></table></body></html>
`
}

const manifest = ({ units, ...contents }: BundleContents): string =>
  `${JSON.stringify({ format: BUNDLE_FORMAT, ...contents, units: units.map(({ files, ...unit }) => ({ ...unit, files: files.map(({ name, sha256, size }) => ({ path: name, sha256, size })) })) }, null, 1)}\n`

/** The lines that `sha256sum --check` reads. */
const sums = ({ units }: BundleContents): string => units.flatMap(({ files }) => files.map(({ name, sha256 }) => `${sha256}  ${name}\n`)).join('')

/** What a bundle says of itself: an index for people, a manifest for programs, hashes for both. */
export const indexFiles = (contents: BundleContents): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  [['目录.html', indexPage(contents)], ['manifest.json', manifest(contents)], ['SHA256SUMS', sums(contents)]].map(([name = '', text = '']) => ({ name, bytes: new TextEncoder().encode(text) }))
