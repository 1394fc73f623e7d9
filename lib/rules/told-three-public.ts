import type { CellRef } from '@/lib/report/cell'
import { factRef } from '@/lib/report/report'
import { prior, t10, type Reader } from './told-reader'
import { COMPARED, NUMBER } from './told-words'

const threePublicItems = [
  ['因公出国（境）费', 'overseasTravel', 'c2', 'c8'],
  ['公务用车购置费', 'vehiclePurchase', 'c4', 'c10'],
  ['公务用车运行维护费', 'vehicleOperation', 'c5', 'c11'],
  ['公务接待费', 'reception', 'c6', 'c12'],
] as const

/** The items as another place tells them, one behind the other: `公务接待费支出决算为0.00万元，完成预算的0.00%；`. */
const inOneSentence = (reader: Reader): void => {
  const items = [...threePublicItems.map(([name, , budget, final]) => [name, name, budget, final] as const), ['公务用车购置及运行维护费', '公务用车购置(?:及|和)运行(?:维护)?费', 'c3', 'c9'] as const]
  for (const piece of reader.text.split(/[；;。\n]/u))
    for (const [name, pattern, budget, final] of items) {
      const from = piece.search(new RegExp(pattern, 'u'))
      if (from < 0) continue
      const ref: CellRef = `T09!row:${final}`
      const told = piece.slice(from)
      const spent = reader.amount(told, `${pattern}(?:支出)?决算数?`, ref, name)
      if (spent === null) continue
      reader.share(told, '完成(?:全年|年初)?预算的', name, 'budget', [spent, ref], [null, `T09!row:${budget}`])
      reader.share(told, `${pattern}(?:支出)?决算数?[^，]*，占(?:比)?(?:为)?`, name, 'share', [spent, ref], [null, 'T09!row:c7'])
    }
}

export const threePublicOverall = (reader: Reader): void => {
  const [head = '', ...lines] = reader.paragraphs
  const [budgetRef, finalRef]: readonly [CellRef, CellRef] = ['T09!row:c1', 'T09!row:c7']
  const budget = reader.amount(head, '(?:全年预算数?|年初预算数?|支出预算数?)', budgetRef, '全年预算')
  const final = reader.amount(head, '支出决算数?', finalRef, '支出决算')
  reader.share(head, '完成(?:全年|年初)?预算的', '“三公”经费', 'budget', [final, finalRef], [budget, budgetRef])
  reader.change(reader.text, COMPARED, '“三公”经费', [final, finalRef], 'N9!last-year:total')
  inOneSentence(reader)
  for (const line of lines) {
    const item = threePublicItems.find(([name]) => line.startsWith(name))
    if (item === undefined) continue
    const [name, key, budgetColumn, finalColumn] = item
    const ref: CellRef = `T09!row:${finalColumn}`
    const spent = reader.amount(line, `${name}支出`, ref, name)
    reader.share(line, '完成(?:全年|年初)?预算的', name, 'budget', [spent, ref], [null, `T09!row:${budgetColumn}`])
    reader.change(line, COMPARED, name, [spent, ref], prior(`threePublicExpenses/${key}`))
  }
}

export const threePublicDetail = (reader: Reader): void => {
  const at = (start: RegExp): string => reader.paragraphs.find((line) => start.test(line)) ?? ''
  const [travel, purchase, reception] = [at(/^1、|因公出国（境）费支出/u), at(/^2、|公务用车购置/u), at(/^4、|公务接待费支出/u)]
  reader.amount(travel, '因公出国（境）费支出', 'T09!row:c8', '因公出国（境）费')
  reader.count(travel, '团组(?:共|数)?', '个', t10('sg_trips'), '出国（境）团组数')
  reader.count(travel, '(?:个[，、](?:共计|累计)?|累计)', '人次', t10('sg_trip_people'), '出国（境）人次数')
  reader.amount(purchase, '公务用车购置费?支出', 'T09!row:c10', '公务用车购置费')
  reader.count(purchase, '购置公务用车(?:数)?', '辆', t10('sg_car_bought'), '公务用车购置数')
  reader.amount(reader.text, '公务用车运行维护费?支出(?:决算数?)?', 'T09!row:c11', '公务用车运行维护费')
  reader.count(reader.text, '保有量', '辆', t10('sg_car_kept'), '公务用车保有量')
  reader.amount(reader.text, '公务用车购置(?:及|和)运行维护费支出(?:决算数?)?', 'T09!row:c9', '公务用车购置及运行维护费')
  reader.amount(reader.text, '公务接待费支出(?:决算数?)?', 'T09!row:c12', '公务接待费')
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
