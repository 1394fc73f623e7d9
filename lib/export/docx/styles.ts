import 'server-only'
import { fontsOf, type FaceName } from './faces'
import { paragraphProperties, runProperties, type ParagraphLook, type StyleId } from './paragraph'
import { element, part } from './xml'

/** From line to line of the 版心: 22 lines of 28 characters a page. */
export const bodyPitch = 28.99
export const bodySize = 16
/** 442 points hold 28 letters of 16 points when they stand this much closer. */
const bodyTracking = -0.25
export const bodyIndent = 2 * (bodySize + bodyTracking)

type Style = { readonly id: StyleId; readonly name: string; readonly based?: StyleId; readonly next?: StyleId; readonly face: FaceName; readonly size: number; readonly bold?: boolean; readonly look: Omit<ParagraphLook, 'style'>; readonly tracking?: number }

const title = { face: 'title', size: 22 } as const
const plain = { face: 'table', size: 9.5 } as const

const styles: readonly Style[] = [
  { id: 'Heading1', name: 'heading 1', next: 'BodyPara', ...title, look: { keepNext: true, after: 29, pitch: 30, align: 'center', outline: 0 } },
  { id: 'Heading2', name: 'heading 2', next: 'BodyPara', face: 'heading', size: bodySize, look: { keepNext: true, pitch: bodyPitch, indent: { first: bodyIndent }, outline: 1 } },
  { id: 'Heading3', name: 'heading 3', next: 'BodyPara', face: 'subheading', size: bodySize, look: { keepNext: true, pitch: bodyPitch, indent: { first: bodyIndent }, outline: 2 } },
  { id: 'BodyPara', name: '公文正文', face: 'body', size: bodySize, tracking: bodyTracking, look: { pitch: bodyPitch, indent: { first: bodyIndent }, align: 'both' } },
  { id: 'TableTitle', name: '决算表标题', next: 'TableLine', face: 'title', size: 18, look: { keepNext: true, after: 8, pitch: 24, align: 'center', outline: 1 } },
  { id: 'SheetTitle', name: '自评表标题', next: 'TableLine', face: 'title', size: 16, look: { keepNext: true, after: 4, pitch: 21, align: 'center', outline: 1 } },
  { id: 'TableLine', name: '决算表表头', ...plain, look: { keepNext: true, after: 3, pitch: 12.5 } },
  { id: 'TableText', name: '决算表文字', ...plain, look: {} },
  { id: 'TableNote', name: '决算表注', face: 'table', size: 9, look: { before: 3, pitch: 13, align: 'both' } },
  { id: 'TOCHeading', name: 'TOC Heading', ...title, look: { after: 20, pitch: 30, align: 'center' } },
  { id: 'TOC1', name: 'toc 1', face: 'heading', size: 14, look: {} },
  { id: 'TOC2', name: 'toc 2', face: 'body', size: 14, look: { indent: { left: 28 } } },
  { id: 'CoverUnit', name: '封面单位', face: 'title', size: 26, look: { align: 'center' } },
  { id: 'CoverTitle', name: '封面标题', face: 'title', size: 36, look: { align: 'center' } },
  { id: 'Header', name: 'header', ...plain, look: {} },
  { id: 'Footer', name: 'footer', face: 'table', size: 14, look: {} },
]

const builtIn: ReadonlySet<StyleId> = new Set(['Heading1', 'Heading2', 'Heading3', 'TOCHeading', 'TOC1', 'TOC2', 'Header', 'Footer'])

const styleXml = ({ id, name, next, face, size, bold, look, tracking }: Style): string =>
  element('w:style', { 'w:type': 'paragraph', 'w:customStyle': builtIn.has(id) ? undefined : 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    next === undefined ? '' : element('w:next', { 'w:val': next }),
    element('w:qFormat'),
    paragraphProperties(look),
    runProperties({ face, size, ...(bold === undefined ? {} : { bold }), ...(tracking === undefined ? {} : { tracking }) }),
  )

const defaults = element('w:docDefaults', {},
  element('w:rPrDefault', {}, element('w:rPr', {}, fontsOf('body'), element('w:sz', { 'w:val': 32 }), element('w:szCs', { 'w:val': 32 }), element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }))),
  element('w:pPrDefault'),
)

/** word/styles.xml: what a person changes once to change it everywhere. */
export const stylesXml = (): string =>
  part(
    element('w:styles', { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      defaults,
      element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, element('w:name', { 'w:val': 'Normal' }), element('w:qFormat'), element('w:pPr', {}, element('w:widowControl'))),
      element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, element('w:name', { 'w:val': 'Normal Table' }), element('w:uiPriority', { 'w:val': 99 }), element('w:semiHidden'), element('w:unhideWhenUsed')),
      ...styles.map(styleXml),
    ),
  )
