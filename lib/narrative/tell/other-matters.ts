import type { CellRef } from '@/lib/report/cell'
import { isZero } from '@/lib/money/amount'
import { cellAt, factRef } from '@/lib/report/report'
import { compared, count, money, percentClause } from '../figures'
import type { Told } from '../told'
import { changeClause } from '../reason'
import { say, type Spans } from '../span'

/** 十（一）机关运行经费: only 行政 and 参公 units have it. */
export const tellAgencyOperating = ({ report, template }: Told): readonly Spans[] => {
  const { facts } = report
  const [now, last]: readonly [CellRef, CellRef] = ['T10!op_total:value', factRef('priorYear/agencyOperatingExpenses')]
  if (facts.budgetUnit.kind === 'institution' && isZero(cellAt(report, now)?.value)) return [say`${template.wording.noAgencyOperating}`]
  const why = changeClause(report, '，主要原因', 'reasons/agencyOperatingExpensesChange', facts.reasons.agencyOperatingExpensesChange)
  return [say`${template.fiscalYear.toString()}年机关运行经费支出${money(report, now, 'bare')}，${compared(report, `比${(template.fiscalYear - 1).toString()}年`, last, now)}${why}。`]
}

/** 十（二）政府采购: shares of a total of zero are left out. */
export const tellProcurement = ({ report, template }: Told): readonly Spans[] => {
  const at = (key: string): CellRef => `T10!${key}:value`
  const yuan = (key: string) => money(report, at(key), 'bare')
  const share = (key: string) => percentClause(report, '，占政府采购支出总额的', at(key), at('gp_total'))
  return [
    say`${template.fiscalYear.toString()}年度政府采购支出总额${yuan('gp_total')}，其中：政府采购货物支出${yuan('gp_goods')}、政府采购工程支出${yuan('gp_works')}、政府采购服务支出${yuan('gp_services')}。政府采购授予中小企业合同金额${yuan('gp_sme')}${share('gp_sme')}。其中：授予小微企业合同金额${yuan('gp_micro')}${share('gp_micro')}。`,
  ]
}

/** 十（三）国有资产占用 */
export const tellStateAssets = ({ report, template }: Told): readonly Spans[] => [
  say`截至${template.fiscalYear.toString()}年12月31日，本部门（单位）共有车辆${count(report, 'T10!car_total:value')}辆。单价100万元（含）以上设备（不含车辆）${count(report, 'T10!equip_100w:value')}台（套）。`,
]

/** 十（四）预算绩效: counts of grades from the computed sheets. */
export const tellPerformance = ({ report, template }: Told): readonly Spans[] => {
  const { performance } = report.facts
  const yuan = (ref: CellRef) => money(report, ref, 'bare')
  const grades = template.wording.gradeNames.flatMap((name, index) => [...(index === 0 ? [] : say`，`), ...say`${count(report, `N10!grade-${index + 1}:count`)}个项目自评等级为“${name}”`])
  const other = performance.otherMatters.trim()
  return [
    say`1、预算绩效管理工作开展情况`,
    say`根据预算绩效管理要求，一是组织对${template.fiscalYear.toString()}年初预算安排的所有项目资金全面开展了绩效自评，涉及二级项目${count(report, factRef('performance/declaredProjectCount'))}个，资金${yuan(factRef('performance/declaredFunds'))}，其中一般公共预算项目支出${yuan('T05!total:c3')}、政府性基金预算项目支出${yuan('T07!total:c5')}、国有资本经营预算项目支出${yuan('T08!total:c3')}、社会保险基金预算项目支出${yuan('N10!social-insurance:total')}。自评结果为：${grades}。`,
    say`附件：二级项目绩效自评表`,
    say`2、其他需要说明的事项`,
    // A paragraph of its own: the form puts no punctuation behind it, so the person's stays.
    other === '' ? say`无` : [{ kind: 'reason', slot: 'performance/otherMatters', text: other }],
  ]
}

