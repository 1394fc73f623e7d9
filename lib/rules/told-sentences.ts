import type { CellRef } from '@/lib/report/cell'
import { factRef, type Report } from '@/lib/report/report'
import type { ReadSection } from './read-document'
import { changeOf, countAfter, figureAfter, listItem, NUMBER, percentAfter } from './told-words'
import type { ToldChange, ToldFigure, ToldFigures, ToldShare } from './told-shape'

/** What a section is read into. */
class Reader {
  readonly figures: ToldFigure[] = []
  readonly shares: ToldShare[] = []
  readonly changes: ToldChange[] = []
  readonly unknown: { section: string; name: string }[] = []
  constructor(readonly section: string, readonly paragraphs: readonly string[], readonly report: Report) {}

  get unit(): string { return this.report.template.unit.label }
  get text(): string { return this.paragraphs.join('\n') }

  /** `收入总计594.00万元`; null where the sentence was not found. */
  amount(text: string, before: string, ref: CellRef, words = before): string | null {
    const found = figureAfter(text, before, this.unit)
    if (found !== null) this.figures.push({ section: this.section, words, text: found, unit: this.unit, ref })
    return found
  }
  /** `保有量共1辆` */
  count(text: string, before: string, unit: string, ref: CellRef, words = before): void {
    const found = countAfter(text, before, unit)
    if (found !== null) this.figures.push({ section: this.section, words, text: found, unit, ref })
  }
  share(text: string, before: string, words: string, kind: ToldShare['kind'], part: readonly [string | null, CellRef], whole: readonly [string | null, CellRef]): void {
    const percent = percentAfter(text, before)
    if (percent !== null) this.shares.push({ section: this.section, words, kind, part: part[0], partRef: part[1], whole: whole[0], wholeRef: whole[1], percent })
  }
  change(text: string, before: string, words: string, now: readonly [string | null, CellRef], lastRef: CellRef): void {
    const found = changeOf(text, before)
    if (found !== null) this.changes.push({ section: this.section, words, now: now[0], nowRef: now[1], lastRef, ...found })
  }
}

const prior = (name: string): CellRef => factRef(`priorYear/${name}`)
const t10 = (row: string): CellRef => `T10!${row}:value`

const grandTotals = (reader: Reader, income: readonly [string, CellRef, CellRef], expenditure: readonly [string, CellRef, CellRef], incomeWords: string): void => {
  const { text } = reader
  const one = reader.amount(text, incomeWords, income[1])
  const other = reader.amount(text, '支出总计', expenditure[1])
  reader.change(text, income[0], income[0], [one, income[1]], income[2])
  reader.change(text, expenditure[0], expenditure[0], [other, expenditure[1]], expenditure[2])
}

/** 二 and 三: one line a kind, named as its column. */
const kinds = (reader: Reader, total: string, table: string): void => {
  const whole: CellRef = `${table}!total:c1`
  const printedWhole = reader.amount(reader.text, total, whole)
  const columns = reader.report.template.tables.find(({ id }) => id === table)?.columns.slice(2) ?? []
  for (const line of reader.paragraphs.slice(1)) {
    const item = listItem(line, '')
    if (item === null) continue
    const column = columns.findIndex(({ label }) => label === item.name)
    if (column < 1) {
      reader.unknown.push({ section: reader.section, name: item.name })
      continue
    }
    const ref: CellRef = `${table}!total:c${column + 1}`
    reader.amount(line, item.name, ref)
    reader.share(line, '占比', item.name, 'share', [item.text, ref], [printedWhole, whole])
  }
}

/** 五（二）: one line a 类. */
const structure = (reader: Reader): void => {
  const whole: CellRef = 'T05!total:c1'
  const printedWhole = reader.amount(reader.text, '一般公共预算财政拨款支出', whole)
  for (const line of reader.paragraphs.slice(1)) {
    const item = listItem(line, '类')
    if (item === null) continue
    const category = reader.report.template.categories.find(({ name }) => name === item.name)
    if (category === undefined) {
      reader.unknown.push({ section: reader.section, name: item.name })
      continue
    }
    const ref: CellRef = `T05!${category.code}:c1`
    reader.figures.push({ section: reader.section, words: item.name, text: item.text, unit: reader.unit, ref })
    reader.share(line, '占比', item.name, 'share', [item.text, ref], [printedWhole, whole])
  }
}

/** 五（三）: a paragraph for all, then one a 类. */
const byCategory = (reader: Reader): void => {
  for (const [index, line] of reader.paragraphs.entries()) {
    const name = new RegExp(`^(\\D+?)年初预算${NUMBER}`, 'u').exec(line)?.[1]
    const category = reader.report.template.categories.find((each) => each.name === name)
    if (index > 0 && category === undefined) {
      if (name !== undefined) reader.unknown.push({ section: reader.section, name })
      continue
    }
    const [words, budgetRef, finalRef]: readonly [string, CellRef, CellRef] = category === undefined
      ? ['合计', 'N5!initial-budget:total', 'T05!total:c1']
      : [category.name, factRef(`initialBudget/generalPublicBudgetByCategory/${category.code}`), `T05!${category.code}:c1`]
    const budget = reader.amount(line, '年初预算', budgetRef, `${words} 年初预算`)
    const final = reader.amount(line, '支出决算', finalRef, `${words} 支出决算`)
    reader.share(line, '完成年初预算的', words, 'budget', [final, finalRef], [budget, budgetRef])
    if (category !== undefined) reader.change(line, '(?:较上年决算|[。，](?=与上年))', words, [final, finalRef], prior(`generalPublicBudgetByCategory/${category.code}`))
  }
}

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

const threePublicItems = [
  ['因公出国（境）费', 'overseasTravel', 'c2', 'c8'],
  ['公务用车购置费', 'vehiclePurchase', 'c4', 'c10'],
  ['公务用车运行维护费', 'vehicleOperation', 'c5', 'c11'],
  ['公务接待费', 'reception', 'c6', 'c12'],
] as const

const threePublicOverall = (reader: Reader): void => {
  const [head = '', ...lines] = reader.paragraphs
  const [budgetRef, finalRef]: readonly [CellRef, CellRef] = ['T09!row:c1', 'T09!row:c7']
  const budget = reader.amount(head, '全年预算', budgetRef)
  const final = reader.amount(head, '支出决算', finalRef)
  reader.share(head, '完成全年预算的', '“三公”经费', 'budget', [final, finalRef], [budget, budgetRef])
  reader.change(head, '(?:比上年度?|，(?=与上年))', '“三公”经费', [final, finalRef], 'N9!last-year:total')
  for (const line of lines) {
    const item = threePublicItems.find(([name]) => line.startsWith(name))
    if (item === undefined) continue
    const [name, key, budgetColumn, finalColumn] = item
    const ref: CellRef = `T09!row:${finalColumn}`
    const spent = reader.amount(line, `${name}支出`, ref, name)
    reader.share(line, '完成全年预算的', name, 'budget', [spent, ref], [null, `T09!row:${budgetColumn}`])
    reader.change(line, '(?:比上年度?|，(?=与上年))', name, [spent, ref], prior(`threePublicExpenses/${key}`))
  }
}

const threePublicDetail = (reader: Reader): void => {
  const at = (start: RegExp): string => reader.paragraphs.find((line) => start.test(line)) ?? ''
  const [travel, purchase, operation, reception] = [at(/^1、|因公出国（境）费支出/u), at(/^2、|公务用车购置/u), at(/^3、|运行维护费支出/u), at(/^4、|公务接待费支出/u)]
  reader.amount(travel, '因公出国（境）费支出', 'T09!row:c8', '因公出国（境）费')
  reader.count(travel, '团组共', '个', t10('sg_trips'), '出国（境）团组数')
  reader.count(travel, '个，', '人次', t10('sg_trip_people'), '出国（境）人次数')
  reader.amount(purchase, '公务用车购置费?支出', 'T09!row:c10', '公务用车购置费')
  reader.count(purchase, '购置公务用车', '辆', t10('sg_car_bought'), '公务用车购置数')
  reader.amount(operation, '公务用车运行维护费支出', 'T09!row:c11', '公务用车运行维护费')
  reader.count(operation, '保有量共?', '辆', t10('sg_car_kept'), '公务用车保有量')
  reader.amount(reception, '公务接待费支出', 'T09!row:c12', '公务接待费')
  for (const [lead, kind, money, batches, people] of [
    ['公务接待费支出[^，]*，共接待', '公务接待', null, 'N9!reception-batches:count', 'N9!reception-people:count'],
    ['国内接待费[^，]*，共接待', '国内接待', 'domesticReception', t10('sg_dom_batches'), t10('sg_dom_people')],
    ['外事接待费[^，]*，共接待', '外事接待', 'foreignGuestReception', t10('sg_dom_foreign_batches'), t10('sg_dom_foreign_people')],
    ['国（境）外接待费[^，]*，共接待(?:国（境）外)?', '国（境）外接待', 'overseasReception', t10('sg_abroad_batches'), t10('sg_abroad_people')],
  ] as const) {
    reader.count(reception, lead, '批次', batches, `${kind}批次`)
    reader.count(reception, `${lead}${NUMBER}批次，`, '人次', people, `${kind}人次`)
    if (money !== null) reader.amount(reception, `${kind}费`, factRef(`threePublicExpenses/${money}`), `${kind}费`)
  }
}

const procurement = (reader: Reader): void => {
  const { text } = reader
  const total = reader.amount(text, '政府采购支出总额', t10('gp_total'))
  for (const [words, row] of [['货物支出', 'gp_goods'], ['工程支出', 'gp_works'], ['服务支出', 'gp_services']] as const) reader.amount(text, `政府采购${words}`, t10(row))
  for (const [words, row] of [['授予中小企业合同金额', 'gp_sme'], ['授予小微企业合同金额', 'gp_micro']] as const) {
    const part = reader.amount(text, words, t10(row))
    reader.share(text, `${words}[^，。]*，占政府采购支出总额的`, words, 'share', [part, t10(row)], [total, t10('gp_total')])
  }
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
  grandTotals: (reader) => grandTotals(reader, ['收入总计', 'T01!L31:c1', prior('incomeGrandTotal')], ['支出总计', 'T01!R62:c2', prior('expenditureGrandTotal')], '收入总计'),
  incomeKinds: (reader) => kinds(reader, '收入合计', 'T02'),
  expenditureKinds: (reader) => kinds(reader, '支出合计', 'T03'),
  fiscalTotals: (reader) => grandTotals(reader, ['财政拨款收入总计', 'T04!L32:c1', prior('fiscalIncomeGrandTotal')], ['财政拨款支出总计', 'T04!R64:c2', prior('fiscalExpenditureGrandTotal')], '财政拨款收入总计'),
  generalPublicOverall: (reader) => {
    const ref: CellRef = 'T05!total:c1'
    const total = reader.amount(reader.text, '决算支出', ref)
    reader.share(reader.text, '占本年支出合计的', '一般公共预算财政拨款支出', 'share', [total, ref], [null, 'T03!total:c1'])
    reader.change(reader.text, '一般公共预算财政拨款支出', '一般公共预算财政拨款支出', [total, ref], prior('generalPublicBudgetExpenditure'))
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
    reader.change(reader.text, '(?:比\\d{4}年|，(?=与上年))', '机关运行经费', [spent, ref], prior('agencyOperatingExpenses'))
  },
  procurement,
  stateAssets: (reader) => {
    reader.count(reader.text, '车辆', '辆', t10('car_total'), '车辆')
    reader.count(reader.text, '设备（不含车辆）', '台', t10('equip_100w'), '单价100万元（含）以上设备')
  },
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
