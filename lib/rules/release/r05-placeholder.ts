import { GAP } from '@/lib/template/phrases'
import { eachText, quotedWords } from '../each-text'
import type { Rule } from '../rule'

/** 【2020】5号 names a document. */
const PLACEHOLDERS = /[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[＿_]{3,}|\{[^{}]{0,30}\}|【(?!\d)[^】]{0,30}】|待填|待补充|TODO|（请填写[^）]*）|\(请填写[^)]*\)|填报说明|按实际删减|增长（下降）|下降（增长）|增加（减少）|减少（增加）/gu
/** The gap of a standard phrase; `3人×20000元` is arithmetic. */
const OPEN_GAP = new RegExp(`${GAP}(?!\\s*\\d)`, 'u')
/** A sentence of the form whose slot was left empty. */
const EMPTY_SLOT = /主要原因(?:是)?[：:]?[。；;，]|主要用于[：:]?[。；;]|主要包括[。；;]|，用于[。；;]/gu
const MAY_BE = /[×✕Xx＿_{【待T请填按（主用]/u

export const r05Placeholder: Rule = {
  id: 'R05',
  title: '占位内容、填写说明未替换',
  relation: '不留 ××、XX、{…}、【…】、____、待填、TODO、“主要原因是。”、下降（增长）、（请填写）、填报说明、按实际删减。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '没有写完',
  check: eachText((text, { key }) => {
    if (!MAY_BE.test(text)) return null
    const found = [
      ...[...text.matchAll(PLACEHOLDERS)].map(([whole]) => whole),
      ...(key?.startsWith('reasons/') === true && OPEN_GAP.test(text) ? [GAP] : []),
      ...(key === null ? [...text.matchAll(EMPTY_SLOT)].map(([whole]) => whole) : []),
    ]
    return found.length === 0 ? null : { what: `还留有${quotedWords(found)}`, advice: '请补上内容，或删去填写说明。' }
  }),
}
