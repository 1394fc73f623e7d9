import type { CellRef } from '@/lib/report/cell'
import { factRef, figureAt } from '@/lib/report/report'
import type { Span } from '@/lib/narrative/narrative'
import { isChangeSlot } from '../slots'
import type { Rule, RuleFinding, Subject } from '../rule'
import { threePublicItems } from '../three-public-cells'
import { isSome } from '../words'

const UP = /增加|增长|上升|上涨|提高|追加|新增|扩大|增多|上调|加大/u
const DOWN = /减少|下降|降低|压减|压缩|缩减|缩短|下调|节约|取消/u
const NOTHING = /无此项(?:收?支)/u

/** The money a purpose slot speaks of. */
const moneyOf = (slot: string): CellRef | null => {
  const [, , item = ''] = slot.split('/')
  if (slot.startsWith('reasons/generalPublicBudgetByCategory/')) return `T05!${item}:c1`
  if (slot.startsWith('reasons/threePublicUsedFor/')) return threePublicItems.find(({ key }) => key === item)?.final ?? factRef(`threePublicExpenses/${item}`)
  if (slot.startsWith('reasons/threePublicByItem/')) return threePublicItems.find(({ key }) => key === item)?.final ?? null
  return null
}

function* againstSign(section: string, spans: readonly Span[]): Iterable<RuleFinding> {
  let sign: { readonly text: string; readonly cites: readonly CellRef[] } | null = null
  for (const span of spans) {
    if (span.kind === 'verb' && /^(增加|减少|与上年相同)$/u.test(span.text)) sign = span
    if (span.kind !== 'reason' || sign === null || span.text === '' || !isChangeSlot({ key: span.slot, text: span.text, section })) continue
    const [up, down] = [UP.test(span.text), DOWN.test(span.text)]
    if (up === down || (sign.text === '增加' ? up : sign.text === '减少' ? down : true)) continue
    yield { what: `说明${section}为“${sign.text}”，原因却写“${span.text}”`, left: [factRef(span.slot), ...sign.cites], advice: '请在“原因说明”页核对原因是否沿用旧稿，写明实际原因。' }
  }
}

function* againstMoney({ report }: Subject, section: string, spans: readonly Span[]): Iterable<RuleFinding> {
  for (const span of spans) {
    if (span.kind !== 'reason' || span.text === '') continue
    const money = moneyOf(span.slot)
    if (money === null) continue
    const [spent, saysNothing] = [isSome(figureAt(report, money)), NOTHING.test(span.text)]
    if (spent && saysNothing) yield { what: `说明${section}写“${span.text}”，而这一项有支出`, left: [factRef(span.slot), money], advice: '请在“原因说明”页写明用途或原因。' }
    else if (!spent && !saysNothing && !isChangeSlot({ key: span.slot, text: span.text, section })) yield { what: `说明${section}写用于“${span.text}”，而这一项没有支出`, left: [factRef(span.slot), money], advice: '请在“原因说明”页删去用途，或核对金额。' }
  }
}

export const n22ReasonAgainstSign: Rule = {
  id: 'N22',
  title: '原因与增减方向或有无支出相矛盾',
  relation: '增加不写减少的原因，减少不写增加的原因；有支出不写“无此项支出”，没有支出不写用途。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '原因照抄了旧稿',
  check: function* (subject) {
    for (const { number, paragraphs } of subject.narrative.sections)
      for (const { spans } of paragraphs) {
        yield* againstSign(number, spans)
        yield* againstMoney(subject, number, spans)
      }
  },
}
