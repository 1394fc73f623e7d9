import 'server-only'
import { element, part } from './xml'

type Face = { readonly name: string; /** Tried in this order where it is missing. */ readonly others: readonly string[] }

/** The faces of GB/T 9704 by the names offices have them under; none is embedded, so the text stays editable in them. */
export const faces = {
  title: { name: '方正小标宋简体', others: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'Noto Serif SC Black', 'Noto Serif CJK SC'] },
  heading: { name: '黑体', others: ['SimHei', 'Noto Sans SC', 'Noto Sans CJK SC'] },
  subheading: { name: '楷体_GB2312', others: ['楷体', 'KaiTi', 'LXGW WenKai'] },
  body: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', 'FandolFang R', 'Noto Serif SC', 'Noto Serif CJK SC'] },
  table: { name: '宋体', others: ['SimSun', 'Noto Serif SC', 'Noto Serif CJK SC'] },
} as const satisfies Record<string, Face>

export type FaceName = keyof typeof faces

/** Figures and letters of tables are of the Chinese face, so that they stand under each other; of prose, of a Latin one. */
const LATIN = 'Times New Roman'

export const fontsOf = (face: FaceName): string => {
  const { name } = faces[face]
  const latin = face === 'table' || face === 'title' ? name : LATIN
  return element('w:rFonts', { 'w:ascii': latin, 'w:eastAsia': name, 'w:hAnsi': latin, 'w:cs': LATIN })
}

const namespace = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

/** word/fontTable.xml: which face stands in for one that a computer lacks. */
export const fontTable = (): string =>
  part(
    element('w:fonts', namespace,
      ...Object.values(faces).map(({ name, others }) =>
        element('w:font', { 'w:name': name }, element('w:altName', { 'w:val': others.join(',') }), element('w:charset', { 'w:val': '86' }), element('w:family', { 'w:val': 'auto' }), element('w:pitch', { 'w:val': 'variable' })),
      ),
      element('w:font', { 'w:name': LATIN }, element('w:charset', { 'w:val': '00' }), element('w:family', { 'w:val': 'roman' }), element('w:pitch', { 'w:val': 'variable' })),
    ),
  )
