import { figureOf, times } from '@/lib/money/amount'
import { formatGrouped, inUnit } from '@/lib/money/format'
import type { Amount } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { amountAt, type Report, type ReportTable } from '@/lib/report/report'
import type { GridCell, GridRow, Layout, Piece } from '@/lib/recognition/layout'

/**
 * A disclosure as another place prints it: nine tables in another order under their bare titles, without 行次, 0.00 throughout,
 * 合计 last, figures with separators; sentences with 为, one figure for both totals, lists in one line.
 */
export const otherPlace = (report: Report): Layout => {
  let line = 0
  const where = () => ({ page: null, line: (line += 1), sheet: null })
  const text = (words: string): Piece => ({ kind: 'line', text: words, where: where(), level: null, broken: false })
  const grid = (rows: readonly (readonly string[])[]): Piece => {
    const placed = rows.map((texts): GridRow => ({ where: where(), cells: texts.map((each, column): GridCell => ({ text: each, column, colSpan: 1, rowSpan: 1 })) }))
    return { kind: 'grid', rows: placed, where: placed[0]?.where ?? where() }
  }
  const { template, facts } = report
  const year = template.fiscalYear
  const money = (ref: CellRef): string => formatGrouped(inUnit(amountAt(report, ref), '万元'), 2)
  const percent = (part: CellRef, whole: CellRef): string => `${times(amountAt(report, part).dividedBy(amountAt(report, whole)) as Amount, figureOf('100')).toFixed(2)}%`
  const tableOf = (id: string): ReportTable => report.tables.find((table) => table.template.id === id) ?? report.tables[0] ?? (() => { throw new Error(id) })()

  const codeTable = (id: string): Piece => {
    const { template: form, rows } = tableOf(id)
    const labels = form.columns.slice(2).map(({ label }) => label.split('/').at(-1) ?? '')
    const body = rows.map((row) => row.cells.flatMap((cell) => (cell.kind === 'figure' ? [money(cell.ref)] : [cell.kind === 'label' ? cell.text : ''])))
    const [total, ...others] = body
    return grid([['功能分类科目编码', '科目名称', ...labels], ...others, ['合计', '', ...(total?.slice(1) ?? [])]])
  }
  const lineTable = (id: string, header: readonly (readonly string[])[]): Piece => {
    const { rows } = tableOf(id)
    return grid([...header, ...rows.map((row) => row.cells.flatMap((cell) => (cell.kind === 'figure' ? [money(cell.ref)] : cell.kind === 'label' && /^\d+$/u.test(cell.text) ? [] : [cell.kind === 'label' ? cell.text : '']))).map((texts) => texts)])
  }
  const economic = (): Piece => {
    const rows = tableOf('T06').rows.map((row) => row.cells.map((cell) => (cell.kind === 'figure' ? money(cell.ref) : cell.text)))
    return grid([['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'], ...rows.slice(0, -1).map((row) => row.slice(0, 6)), ['310', '资本性支出', money('T06!310:amount'), '31002', '办公设备购置', money('T06!31002:amount')], ['人员经费合计', '', money('T06!personnel:amount'), '公用经费合计', '', money('T06!publicUse:amount')]])
  }
  const threePublic = (): Piece => {
    const pairs = [1, 2, 3, 4, 5, 6].flatMap((column) => [money(`T09!row:c${column}`), money(`T09!row:c${column + 6}`)])
    return grid([['合计', '', '因公出国（境）费', '', '公务用车购置及运行维护费', '', '', '', '', '', '公务接待费', ''], ['', '', '', '', '小计', '', '公务用车购置费', '', '公务用车运行维护费', '', '', ''], Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? '预算数' : '决算数')), pairs])
  }
  const head = (title: string, body: Piece, note = ''): readonly Piece[] => [text(title), text('单位：万元'), body, ...(note === '' ? [] : [text(note)])]

  const kinds = (id: string, columns: readonly number[]): string =>
    columns.map((column) => `${tableOf(id).template.columns[column + 1]?.label ?? ''}${money(`${id}!total:c${column}`)}万元，占${percent(`${id}!total:c${column}`, `${id}!total:c1`)}`).join('；')
  const categories = tableOf('T05').rows.filter(({ level }) => level === 0)
  const nameOf = (key: string): string => {
    const cell = tableOf('T05').rows.find((row) => row.key === key)?.cells[1]
    return cell?.kind === 'label' ? cell.text : ''
  }
  const items = tableOf('T05').rows.filter(({ level }) => level === 2)
  return {
    format: 'txt', notRead: [], pages: null, file: null,
    pieces: [
      text(`${facts.budgetUnit.name}${year}年度部门决算`),
      text('第一部分 概况'), text('一、主要职能'), text('负责道路交通安全设施的建设和维护。'), text('二、机构设置'), text('内设办公室。'),
      text(`第二部分 ${year}年度部门决算情况说明`),
      text('一、收入支出决算总体情况说明'),
      text(`${year}年度收、支总计${money('T01!L31:c1')}万元。与${year - 1}年度相比，收、支总计各增加24.00万元，增长4.21%。主要原因：新增项目。`),
      text('二、收入决算情况说明'),
      text(`本年收入合计${money('T02!total:c1')}万元，其中：${kinds('T02', [2, 3, 4, 5, 6, 7])}。`),
      text('三、支出决算情况说明'),
      text(`本年支出合计${money('T03!total:c1')}万元，其中：${kinds('T03', [2, 3])}。`),
      text('四、财政拨款收入支出决算总体情况说明'),
      text(`${year}年度财政拨款收、支总计${money('T04!L32:c1')}万元。与${year - 1}年度相比，财政拨款收、支总计各增加24.00万元，增长4.21%。`),
      text('五、一般公共预算财政拨款支出决算情况说明'),
      text('（一）一般公共预算财政拨款支出决算总体情况。'),
      text(`一般公共预算财政拨款支出${money('T05!total:c1')}万元，占本年支出合计的${percent('T05!total:c1', 'T03!total:c1')}。与${year - 1}年度相比，一般公共预算财政拨款支出增加20.00万元，增长3.82%。`),
      text('（二）一般公共预算财政拨款支出决算结构情况。'),
      text(`一般公共预算财政拨款支出${money('T05!total:c1')}万元，主要用于以下方面：${categories.map(({ key }) => `${nameOf(key).replace(/支出$/u, '')}（类）支出${money(`T05!${key}:c1`)}万元，占${percent(`T05!${key}:c1`, 'T05!total:c1')}`).join('；')}。`),
      text('（三）一般公共预算财政拨款支出决算具体情况。'),
      text(`一般公共预算财政拨款支出年初预算为480.00万元，支出决算为${money('T05!total:c1')}万元，完成年初预算的113.33%。其中：`),
      ...items.map(({ key }, index) => text(`${index + 1}.${nameOf(key.slice(0, 3))}（类）${nameOf(key.slice(0, 5))}（款）${nameOf(key)}（项）。年初预算为${money(`T05!${key}:c1`)}万元，支出决算为${money(`T05!${key}:c1`)}万元，完成年初预算的100.00%，决算数等于预算数。`)),
      text('六、一般公共预算财政拨款基本支出决算情况说明'),
      text(`一般公共预算财政拨款基本支出${money('T05!total:c2')}万元，其中：人员经费${money('T06!personnel:amount')}万元，主要包括基本工资、津贴补贴等；公用经费${money('T06!publicUse:amount')}万元，主要包括办公费等。`),
      text('七、财政拨款“三公”经费支出决算情况说明'),
      text('（一）“三公”经费财政拨款支出决算总体情况说明。'),
      text(`“三公”经费财政拨款支出预算为${money('T09!row:c1')}万元，支出决算为${money('T09!row:c7')}万元，完成预算的${percent('T09!row:c7', 'T09!row:c1')}，决算数小于预算数的主要原因是厉行节约。其中：因公出国（境）费支出决算${money('T09!row:c8')}万元，占0.00%；公务用车购置及运行维护费支出决算${money('T09!row:c9')}万元，占${percent('T09!row:c9', 'T09!row:c7')}；公务接待费支出决算${money('T09!row:c12')}万元，占${percent('T09!row:c12', 'T09!row:c7')}。`),
      text('（二）“三公”经费财政拨款支出决算具体情况说明。'),
      text(`1.因公出国（境）费支出${money('T09!row:c8')}万元。`), text(`2.公务用车购置及运行维护费支出${money('T09!row:c9')}万元。`),
      text(`其中：公务用车运行维护费支出${money('T09!row:c11')}万元，公务用车保有量为2辆。`), text(`3.公务接待费支出${money('T09!row:c12')}万元。`),
      text('八、政府性基金预算财政拨款收入支出决算情况说明'),
      text(`政府性基金预算财政拨款年初结转和结余${money('T07!total:c1')}万元，本年收入${money('T07!total:c2')}万元，本年支出${money('T07!total:c3')}万元，年末结转和结余${money('T07!total:c6')}万元。`),
      text('九、国有资本经营预算财政拨款支出决算情况说明'),
      text(`${facts.budgetUnit.name}${year}年度没有国有资本经营预算财政拨款支出。`),
      text('十、其他重要事项的情况说明'),
      text('（一）机关运行经费支出情况。'),
      text(`${year}年度机关运行经费支出${money('T06!publicUse:amount')}万元，比${year - 1}年度增加1.00万元，增长3.45%。主要原因是办公用房搬迁。`),
      text('（二）政府采购支出情况。'),
      text(`${year}年度政府采购支出总额${money('T10!gp_total:value')}万元，其中：政府采购货物支出${money('T10!gp_goods:value')}万元、政府采购工程支出0.00万元、政府采购服务支出${money('T10!gp_services:value')}万元。授予中小企业合同金额${money('T10!gp_sme:value')}万元，占政府采购支出总额的${percent('T10!gp_sme:value', 'T10!gp_total:value')}，其中：授予小微企业合同金额${money('T10!gp_micro:value')}万元，占授予中小企业合同金额的${percent('T10!gp_micro:value', 'T10!gp_sme:value')}；货物采购授予中小企业合同金额占货物支出金额的100.00%，工程采购授予中小企业合同金额占工程支出金额的0.00%，服务采购授予中小企业合同金额占服务支出金额的100.00%。`),
      text('（三）国有资产占用情况说明。'),
      text(`截至${year}年12月31日，本部门共有车辆2辆，其中，副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车1辆、应急保障用车1辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部服务用车0辆、其他用车0辆；单价100万元（含）以上设备（不含车辆）0台（套）。`),
      text('（四）预算绩效管理工作开展情况。'),
      text(`根据预算绩效管理要求，本部门组织对${year}年度一般公共预算项目支出全面开展绩效自评，共涉及项目2个，涉及资金350.00万元，占一般公共预算项目支出总额的100.00%。`),
      text('第三部分 名词解释'), text('一、财政拨款收入：指从同级财政取得的资金。'),
      text('第四部分 附表'),
      ...head('收入支出决算总表', lineTable('T01', [['收入', '', '支出', ''], ['项目', '决算数', '项目', '决算数']]), '注：本表反映部门本年度的总收支和年末结转结余情况。'),
      ...head('收入决算表', codeTable('T02')), ...head('支出决算表', codeTable('T03')),
      ...head('财政拨款收入支出决算总表', lineTable('T04', [['收入', '', '支出', '', '', '', ''], ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款']])),
      ...head('一般公共预算财政拨款支出决算表', codeTable('T05')), ...head('一般公共预算财政拨款基本支出决算表', economic()),
      ...head('财政拨款“三公”经费支出决算表', threePublic()), ...head('政府性基金预算财政拨款收入支出决算表', codeTable('T07')),
      ...head('国有资本经营预算财政拨款支出决算表', codeTable('T08'), '说明：本表无数据。'),
    ],
  }
}
