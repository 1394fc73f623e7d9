import 'server-only'
import { field, paragraph, pieceXml, run } from './paragraph'
import { element, part } from './xml'

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:w10': 'urn:schemas-microsoft-com:office:word',
}

/** The page number between two lines: at the right of a right-hand page, at the left of a left-hand one, a letter in from the edge. */
export const footerXml = (side: 'odd' | 'even'): string => {
  const align = side === 'odd' ? 'right' : 'left'
  return part(element('w:ftr', namespaces, pieceXml(paragraph({ style: 'Footer', align, indent: { [align]: 14 } }, run('— '), field('PAGE', run('1')), run(' —')))))
}

export const emptyFooterXml = (): string => part(element('w:ftr', namespaces, pieceXml(paragraph({ style: 'Footer' }))))

/** Word's own kind of text drawn as a shape. */
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'

/** Words across the page, as Word itself stamps a draft; `size` is the height of a letter in points. */
const stamp = (words: string, size: number, id: number): string => {
  const place = 'position:absolute;margin-left:0;margin-top:0;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin'
  const style = `${place};width:${String(Math.round(size * [...words].length))}pt;height:${String(size)}pt;rotation:326;z-index:-${String(251658752 + id)}`
  return element('w:r', {}, element('w:pict', {},
    SHAPE_TYPE,
    element('v:shape', { id: `PowerPlusWaterMarkObject${String(id)}`, 'o:spid': `_x0000_s${String(2048 + id)}`, type: '#_x0000_t136', style, 'o:allowincell': 'f', fillcolor: '#a01e1e', stroked: 'f' },
      element('v:fill', { opacity: '.12' }), element('v:textpath', { style: 'font-family:"黑体";font-size:1pt', string: words })),
  ))
}

const longest = 440

/** A page's head: nothing, or the words across a draft. */
export const headerXml = (draft: string | undefined, id: number): string => {
  const content = draft === undefined || draft === '' ? '' : stamp(draft, Math.min(76, Math.floor(longest / [...draft].length)), id)
  return part(element('w:hdr', namespaces, pieceXml(paragraph({ style: 'Header', pitch: 2 }, content))))
}
