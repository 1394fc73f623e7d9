import 'server-only'
import { zipSync, type Zippable } from 'fflate'
import { fontTable } from './faces'
import { emptyFooterXml, footerXml, headerXml } from './furniture'
import type { Furniture } from './body'
import { stylesXml } from './styles'
import { element, part } from './xml'

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const W = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

/** What a package is made of besides its text. Where an id is given, the text points to it. */
type Part = { readonly id: string; readonly kind: 'header' | 'footer' | 'styles' | 'settings' | 'fontTable'; readonly xml: string }

export const furniture: Furniture = { header: ['rId1', 'rId2'], bare: ['rId3', 'rId3'], numbered: ['rId4', 'rId5'] }

const settings = part(
  element('w:settings', W,
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 420 }),
    element('w:evenAndOddHeaders'),
    element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
    element('w:compat', {}, element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 })),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  ),
)

const partsOf = (draft: string | undefined): readonly Part[] => [
  { id: 'rId1', kind: 'header', xml: headerXml(draft, 1) },
  { id: 'rId2', kind: 'header', xml: headerXml(draft, 2) },
  { id: 'rId3', kind: 'footer', xml: emptyFooterXml() },
  { id: 'rId4', kind: 'footer', xml: footerXml('odd') },
  { id: 'rId5', kind: 'footer', xml: footerXml('even') },
  { id: 'rId6', kind: 'styles', xml: stylesXml() },
  { id: 'rId7', kind: 'settings', xml: settings },
  { id: 'rId8', kind: 'fontTable', xml: fontTable() },
]

const nameOf = ({ id, kind }: Part): string => (kind === 'header' || kind === 'footer' ? `${kind}${id.slice(3)}.xml` : `${kind}.xml`)

const relations = (lines: readonly { readonly id: string; readonly type: string; readonly target: string }[]): string =>
  part(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...lines.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target }))))

const contentTypes = (parts: readonly Part[]): string =>
  part(
    element('Types', { xmlns: `${PACKAGE}/content-types` },
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Override', { PartName: '/word/document.xml', ContentType: `${TYPES}.document.main+xml` }),
      ...parts.map((each) => element('Override', { PartName: `/word/${nameOf(each)}`, ContentType: `${TYPES}.${each.kind}+xml` })),
      element('Override', { PartName: '/docProps/core.xml', ContentType: 'application/vnd.openxmlformats-package.core-properties+xml' }),
      element('Override', { PartName: '/docProps/app.xml', ContentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml' }),
    ),
  )

/** The program signs, no person: nobody's name leaves the office in a file's properties. */
const PROGRAM = '明算'

const coreProperties = (title: string, second: string): string => {
  const moment = (name: string): string => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, second)
  return part(
    element('cp:coreProperties', { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' },
      element('dc:title', {}, title), element('dc:creator', {}, PROGRAM), element('cp:lastModifiedBy', {}, PROGRAM), moment('created'), moment('modified'), element('dc:language', {}, 'zh-CN')),
  )
}

const appProperties = part(element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, element('Application', {}, PROGRAM)))

/** Every entry of the package bears this moment: the same document gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** The package. `title` is escaped; `createdAt` in seconds since 1970. */
export const packaged = (document: string, { title, createdAt, draft }: { readonly title: string; readonly createdAt: number; readonly draft: string | undefined }): Uint8Array => {
  const parts = partsOf(draft)
  const second = `${new Date(createdAt * 1000).toISOString().slice(0, 19)}Z`
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', relations([
      { id: 'rId1', type: `${RELATIONS}/officeDocument`, target: 'word/document.xml' },
      { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      { id: 'rId3', type: `${RELATIONS}/extended-properties`, target: 'docProps/app.xml' },
    ])],
    ['docProps/core.xml', coreProperties(title, second)],
    ['docProps/app.xml', appProperties],
    ['word/_rels/document.xml.rels', relations(parts.map((each) => ({ id: each.id, type: `${RELATIONS}/${each.kind}`, target: nameOf(each) })))],
    ...parts.map((each) => [`word/${nameOf(each)}`, each.xml] as const),
    ['word/document.xml', document],
  ]
  const zippable: Zippable = {}
  for (const [name, xml] of files) zippable[name] = [new TextEncoder().encode(xml), { mtime: NO_TIME, level: 6 }]
  return zipSync(zippable)
}
