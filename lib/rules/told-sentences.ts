import { factRef, type Report } from '@/lib/report/report'
import type { CellRef } from '@/lib/report/cell'
import type { ReadSection } from './read-document'
import { prior, Reader, t10 } from './told-reader'
import { threePublicDetail, threePublicOverall } from './told-three-public'
import { byCategory, grandTotals, kinds, structure } from './told-totals'
import { COMPARED, listItem, NUMBER } from './told-words'
import type { ToldFigures } from './told-shape'

const governmentFunds = (reader: Reader): void => {
  const { text, report } = reader
  for (const [words, column] of [['年初结转和结余', 'c1'], ['本年收入', 'c2'], ['年末结转和结余', 'c6']] as const) reader.amount(text, words, `T07!total:${column}`)
  const spent = reader.amount(text, '本年支出', 'T07!total:c3')
  // Two 项 may share a name: they stand in the order of the table.
  const rows = (report.tables.find(({ template }) => template.id === 'T07')?.rows ?? []).flatMap(({ key, level, cells: [, name] }) => (level === 2 && name?.kind === 'label' ? [{ key, name: name.text }] : []))
  const used = new Set<string>()
  for (const line of reader.paragraphs.slice(1)) {
    const item = listItem(line, '项')
    if (item === null) continue
    const row = rows.find(({ key, name }) => name === item.name && !used.has(key))
    if (row === undefined) {
      reader.unknown.push({ section: reader.section, name: item.name })
      continue
    }
    used.add(row.key)
    const ref: CellRef = `T07!${row.key}:c3`
    reader.figures.push({ section: reader.section, words: item.name, text: item.text, unit: reader.unit, ref })
    reader.share(line, '占比', item.name, 'share', [item.text, ref], [spent, 'T07!total:c3'])
  }
}

const procurement = (reader: Reader): void => {
  const { text } = reader
  const total = reader.amount(text, '政府采购支出总额', t10('gp_total'))
  for (const [words, row] of [['货物支出', 'gp_goods'], ['工程支出', 'gp_works'], ['服务支出', 'gp_services']] as const) reader.amount(text, `政府采购${words}`, t10(row))
  const [smes, micros] = [['授予中小企业合同金额', 'gp_sme'], ['授予小微企业合同金额', 'gp_micro']] as const
  const [ofSmes, ofMicros] = [smes, micros].map(([words, row]) => {
    const part = reader.amount(text, words, t10(row))
    reader.share(text, `${words}[^，。]*，占政府采购支出总额的`, words, 'share', [part, t10(row)], [total, t10('gp_total')])
    return part
  })
  reader.share(text, `${micros[0]}[^，。]*，占(?:授予)?中小企业合同金额的`, micros[0], 'share', [ofMicros ?? null, t10(micros[1])], [ofSmes ?? null, t10(smes[1])])
}

/** The eight uses of 公开10, as sentences name them. */
const VEHICLES = ['副部（省）级(?:及以上)?领导用车', '主要(?:领导干部|负责人)用车', '机要通信用车', '应急保障用车', '执法执勤用车', '特种专业技术用车', '离退休干部(?:服务)?用车', '其他用车']
/** A sentence that names fewer does not part all of the vehicles. */
const MOST_USES = 6

const stateAssets = (reader: Reader): void => {
  reader.count(reader.text, '(?:共有|拥有)?车辆(?:共计|合计)?', '辆', t10('car_total'), '车辆')
  reader.count(reader.text, '设备（不含车辆）', '台', t10('equip_100w'), '单价100万元（含）以上设备')
  if (VEHICLES.filter((words) => new RegExp(words, 'u').test(reader.text)).length < MOST_USES) return
  for (const [index, words] of VEHICLES.entries()) reader.count(reader.text, words, '辆', t10(`car_${index + 1}`), words.replace(/\(\?:[^)]*\)\??/gu, ''))
}

const performance = (reader: Reader): void => {
  const { text, report } = reader
  reader.count(text, '二级项目', '个', factRef('performance/declaredProjectCount'), '自评项目数')
  reader.amount(text, '个，资金', factRef('performance/declaredFunds'), '自评涉及资金')
  for (const [words, ref] of [['一般公共预算', 'T05!total:c3'], ['政府性基金预算', 'T07!total:c5'], ['国有资本经营预算', 'T08!total:c3'], ['社会保险基金预算', 'N10!social-insurance:total']] as const)
    reader.amount(text, `${words}项目支出`, ref)
  for (const [index, grade] of report.template.wording.gradeNames.entries()) {
    const found = new RegExp(`(${NUMBER})个项目自评等级为“${grade}”`, 'u').exec(text)?.[1]
    if (found !== undefined) reader.figures.push({ section: reader.section, words: `自评等级为“${grade}”的项目数`, text: found, unit: '个', ref: `N10!grade-${index + 1}:count` })
  }
}

/** How each section of the outline is read, by what writes it. */
const readers: Readonly<Record<string, (reader: Reader) => void>> = {
  grandTotals: (reader) => { grandTotals(reader, '', ['T01!L31:c1', prior('incomeGrandTotal')], ['T01!R62:c2', prior('expenditureGrandTotal')]) },
  incomeKinds: (reader) => kinds(reader, '收入合计', 'T02'),
  expenditureKinds: (reader) => kinds(reader, '支出合计', 'T03'),
  fiscalTotals: (reader) => { grandTotals(reader, '财政拨款', ['T04!L32:c1', prior('fiscalIncomeGrandTotal')], ['T04!R64:c2', prior('fiscalExpenditureGrandTotal')]) },
  generalPublicOverall: (reader) => {
    const ref: CellRef = 'T05!total:c1'
    const total = reader.amount(reader.text, '(?:决算支出|财政拨款支出(?:决算数?)?)', ref, '决算支出')
    reader.share(reader.text, '占本年支出合计的', '一般公共预算财政拨款支出', 'share', [total, ref], [null, 'T03!total:c1'])
    reader.change(reader.text, '(?:一般公共预算)?财政拨款支出', '一般公共预算财政拨款支出', [total, ref], prior('generalPublicBudgetExpenditure'))
  },
  generalPublicStructure: structure,
  generalPublicByCategory: byCategory,
  basicExpenditure: (reader) => {
    reader.amount(reader.text, '基本支出', 'T05!total:c2')
    reader.amount(reader.text, '人员经费', 'T06!personnel:amount')
    reader.amount(reader.text, '公用经费', 'T06!publicUse:amount')
  },
  governmentFunds,
  stateCapitalOperations: (reader) => {
    for (const [words, column] of [['财政拨款支出', 'c1'], ['基本支出', 'c2'], ['项目支出', 'c3']] as const) reader.amount(reader.text, words, `T08!total:${column}`)
  },
  threePublicOverall,
  threePublicDetail,
  agencyOperating: (reader) => {
    const ref = t10('op_total')
    const spent = reader.amount(reader.text, '机关运行经费支出', ref, '机关运行经费')
    reader.change(reader.text, COMPARED, '机关运行经费', [spent, ref], prior('agencyOperatingExpenses'))
  },
  procurement,
  stateAssets,
  performance,
}

/** Reads the sections of a document by the form's prescribed wording. Blanks between letters carry no meaning in Chinese. */
export const sentencesOf = (sections: readonly ReadSection[], report: Report): ToldFigures => {
  const tellers = new Map(report.template.narrative.flatMap((section) => [section, ...(section.children ?? [])]).map(({ number, tell }) => [number, tell]))
  const read = sections.map(({ number, paragraphs }) => {
    const reader = new Reader(number, paragraphs.map((text) => text.replace(/\s/gu, '')), report)
    readers[tellers.get(number) ?? '']?.(reader)
    return reader
  })
  return { figures: read.flatMap(({ figures }) => figures), shares: read.flatMap(({ shares }) => shares), changes: read.flatMap(({ changes }) => changes), unknown: read.flatMap(({ unknown }) => unknown) }
}
