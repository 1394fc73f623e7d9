import { factRef } from '@/lib/report/report'
import { isToldOutside, knownFigures, placeOfQuoted, quotedIn } from '../quoted-figures'
import type { Rule } from '../rule'
import { slotsOf } from '../slots'

export const n21FigureOfNoCell: Rule = {
  id: 'N21',
  title: '原因、用途中的数字应与某一单元格一致',
  relation: '原因、用途中写的金额、百分比等于某一单元格、增减额或占比。',
  severity: 'warning',
  tolerance: 'same-fact',
  appliesTo: 'both',
  basis: '自由文字会过时',
  check: function* (subject) {
    const slots = slotsOf(subject.narrative).flatMap((slot) => quotedIn(slot.text).filter(({ mustBeFound }) => mustBeFound).map((quoted) => ({ slot, quoted })))
    if (slots.length === 0) return
    const known = knownFigures(subject)
    for (const { slot, quoted } of slots)
      if (placeOfQuoted(quoted, known) === null && !isToldOutside(quoted, subject.narrative)) yield { what: `说明${slot.section}写有“${quoted.text}”，表中和文中没有这个数`, left: [factRef(slot.key)], clause: quoted.text, advice: '请在“原因说明”页核对这个数，或改用表中的数。' }
  },
}
