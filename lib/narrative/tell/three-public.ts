import type { CellRef } from '@/lib/report/cell'
import { factRef } from '@/lib/report/report'
import { change, compared, count, isPrintedZero, money, percentClause } from '../figures'
import type { Told } from '../told'
import { changeClause, reason } from '../reason'
import { say, type Spans } from '../span'
import { listed } from './totals'

/** Item, its budget and final cells in 公开09, in the order of the form. */
const items = [
  { key: 'overseasTravel', name: '因公出国（境）费', budget: 'T09!row:c2', final: 'T09!row:c8' },
  { key: 'vehiclePurchase', name: '公务用车购置费', budget: 'T09!row:c4', final: 'T09!row:c10' },
  { key: 'vehicleOperation', name: '公务用车运行维护费', budget: 'T09!row:c5', final: 'T09!row:c11' },
  { key: 'reception', name: '公务接待费', budget: 'T09!row:c6', final: 'T09!row:c12' },
] as const

/** Last year's total of the four items, which no table prints. */
export const LAST_THREE_PUBLIC: CellRef = 'N9!last-year:total'

/** 九（一）总体情况: the total, then always all four items. A budget of zero has no 完成率. */
export const tellThreePublicOverall = ({ report, template }: Told): readonly Spans[] => {
  const { reasons } = report.facts
  const [budget, final]: readonly [CellRef, CellRef] = ['T09!row:c1', 'T09!row:c7']
  const why = changeClause(report, '，主要原因是：', 'reasons/threePublicChange', reasons.threePublicChange)
  const total = say`${template.fiscalYear.toString()}年度“三公”经费财政拨款支出全年预算${money(report, budget, 'bare')}，支出决算${money(report, final, 'bare')}${percentClause(report, '，完成全年预算的', final, budget)}，${compared(report, '比上年度', LAST_THREE_PUBLIC, final)}${why}。其中：`
  const parts = items.map((item) => {
    const last = factRef(`priorYear/threePublicExpenses/${item.key}`)
    const nothing = isPrintedZero(report, item.final) && isPrintedZero(report, last)
    // The form's own words stand where there was nothing in either year and nobody wrote otherwise.
    const typed = reasons.threePublicByItem[item.key]
    const words = nothing && typed.trim() === '' ? template.wording.zeroItemReason : typed
    const slot = `reasons/threePublicByItem/${item.key}`
    if (nothing) return say`${item.name}支出${money(report, item.final, 'bare')}，${change(report, last, item.final)}，主要原因是：${reason(slot, words)}`
    const clause = changeClause(report, '，主要原因是：', slot, words)
    return say`${item.name}支出${money(report, item.final, 'bare')}${percentClause(report, '，完成全年预算的', item.final, item.budget)}，${compared(report, '比上年度', last, item.final)}${clause}`
  })
  return [total, ...listed(parts)]
}

/** 九（二）具体情况: four numbered paragraphs with the counts behind the amounts. */
export const tellThreePublicDetail = ({ report, template }: Told): readonly Spans[] => {
  const used = report.facts.reasons.threePublicUsedFor
  const n = (key: string) => count(report, `T10!${key}:value`)
  const yuan = (ref: CellRef) => money(report, ref, 'bare')
  const purpose = (key: keyof typeof used, ref: CellRef) => reason(`reasons/threePublicUsedFor/${key}`, used[key].trim() === '' && isPrintedZero(report, ref) ? template.wording.zeroItemReason : used[key])
  const [domestic, foreign, overseas] = ['domesticReception', 'foreignGuestReception', 'overseasReception'].map((key) => factRef(`threePublicExpenses/${key}`)) as [CellRef, CellRef, CellRef]
  return [
    say`1、因公出国（境）费支出${yuan('T09!row:c8')}，出国（境）团组共${n('sg_trips')}个，${n('sg_trip_people')}人次。主要用于：${purpose('overseasTravel', 'T09!row:c8')}。`,
    say`2、公务用车购置支出${yuan('T09!row:c10')}，使用财政拨款共购置公务用车${n('sg_car_bought')}辆，主要用于：${purpose('vehiclePurchase', 'T09!row:c10')}。`,
    say`3、公务用车运行维护费支出${yuan('T09!row:c11')}，使用财政拨款负担的公务用车保有量共${n('sg_car_kept')}辆，主要用于：${purpose('vehicleOperation', 'T09!row:c11')}。`,
    say`4、公务接待费支出${yuan('T09!row:c12')}，共接待${count(report, 'N9!reception-batches:count')}批次，${count(report, 'N9!reception-people:count')}人次。国内接待费${yuan(domestic)}，共接待${n('sg_dom_batches')}批次，${n('sg_dom_people')}人次，其中外事接待费${yuan(foreign)}，共接待${n('sg_dom_foreign_batches')}批次，${n('sg_dom_foreign_people')}人次，主要是${purpose('domesticReception', domestic)}；国（境）外接待费${yuan(overseas)}，共接待国（境）外${n('sg_abroad_batches')}批次，${n('sg_abroad_people')}人次，主要是${purpose('overseasReception', overseas)}。`,
  ]
}
