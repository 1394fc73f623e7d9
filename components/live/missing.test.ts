import { describe, expect, it } from 'vitest'
import type { Facts } from '@/lib/facts/facts'
import { sheetParts } from './asked'
import { compute } from './computation'
import { missingIn, nextPlace, placesToGo } from './missing'
import { changed } from '@/testing/judged'
import { emptyOffice, office } from '@/testing/office'

const words = (section: Parameters<typeof missingIn>[0], facts: Facts) => missingIn(section, compute(facts)).map((each) => each.words)

describe('what a section lacks, in words', () => {
  it('says what belongs together together, and leads to the first of it', () => {
    const missing = missingIn('operations', compute(changed(emptyOffice, { 'governmentProcurement/goods': '1', 'governmentProcurement/works': '0', 'governmentProcurement/services': '0', 'stateAssetsHeld/vehicles/ministerial': '0' })))
    expect(missing).toEqual([
      { words: '机关运行经费', key: 'agencyOperatingExpenses/administrative' },
      { words: '政府采购：授予中小企业合同金额', key: 'governmentProcurement/toSmallAndMedium' },
      { words: '政府采购：授予小微企业合同金额', key: 'governmentProcurement/toSmallAndMicro' },
      { words: '资产车辆数（7 项）', key: 'stateAssetsHeld/vehicles/principalLeaders' },
      { words: '单价100万元以上设备', key: 'stateAssetsHeld/equipmentOverOneMillion' },
    ])
  })

  it('names the rows of a table by code that nobody began', () => expect(words('income', emptyOffice)).toEqual(['收入（按科目）']))

  it('asks for a reason by its name, and for the gaps of a phrase', () => {
    expect(words('reasons', changed(office, { 'reasons/grandTotalChange': '', 'reasons/generalPublicBudgetByCategory/201/change': '在职人员增加×人' }))).toEqual(['收支总计变动原因', '201 一般公共服务支出 变动原因'])
  })

  it('says what a sheet lacks, and that sheets are missing', () => {
    const facts = changed(emptyOffice, { 'performance/declaredProjectCount': '4', 'performance/declaredFunds': '1', 'performance/projects': 'p1', 'performance/projects/p1/name': '网络维护' })
    expect(words('performance', facts)).toEqual(['“网络维护”的功能科目、资金、年度目标、实际完成情况、绩效指标、项目绩效分析', '还没建的自评表（3 项）'])
  })

  it('asks for what no sheet prints of every project, by name and field', () => {
    const bare = (ids: readonly string[]) => missingIn('performance', compute(changed(office, { 'performance/declaredProjectCount': '18', ...Object.fromEntries(ids.map((id) => [`performance/projects/${id}/functionCode`, ''])) })))
    const [one = '', two = '', three = ''] = office.performance.projects.map(({ id }) => id)
    const nameOf = (id: string) => office.performance.projects.find((project) => project.id === id)?.name ?? ''
    expect(bare([one])).toEqual([{ words: `“${nameOf(one)}”的功能科目`, key: `performance/projects/${one}/functionCode` }])
    expect(bare([one, two, three])).toEqual([{ words: `“${nameOf(one)}”的功能科目，等 3 张没填完的自评表`, key: `performance/projects/${one}/functionCode` }])
  })

  it('leads to the field of an indicator that is open', () => {
    const facts = changed(emptyOffice, { 'performance/projects': 'p1', 'performance/projects/p1/indicators': 'i1', 'performance/projects/p1/indicators/i1/level3': '长度', 'performance/projects/p1/indicators/i1/actual': '3公里' })
    expect(facts.performance.projects.flatMap(sheetParts).find((part) => part.words === '绩效指标')?.key).toBe('performance/projects/p1/indicators/i1/weight')
  })
})

describe('the next place', () => {
  const computation = compute(changed(office, { 'reasons/grandTotalChange': '', 'stateAssetsHeld/vehicles/other': '' }))
  const places = placesToGo(computation, ['incomeByFunction/2010302/other'])
  const open = places.filter((place) => place.open)
  it('goes through the sections in their order: held, missing, errors', () => {
    const keys = open.map(({ key }) => key)
    expect(keys[0]).toBe('incomeByFunction/2010302/other')
    expect(keys.indexOf('stateAssetsHeld/vehicles/other')).toBeGreaterThan(0)
    expect(keys.indexOf('reasons/grandTotalChange')).toBeGreaterThan(keys.indexOf('stateAssetsHeld/vehicles/other'))
    expect(new Set(places.map(({ key }) => key)).size).toBe(places.length)
  })
  it('follows the field one stands in, and comes round', () => {
    const last = open.at(-1)
    expect(nextPlace(places, { key: open[0]?.key ?? null, section: 'income' }, 1)).toBe(open[1])
    expect(nextPlace(places, { key: last?.key ?? null, section: 'performance' }, 1)).toBe(open[0])
    expect(nextPlace(places, { key: open[0]?.key ?? null, section: 'income' }, -1)).toBe(last)
  })
  it('goes on from a field that is done now', () => {
    const facts = changed(emptyOffice, { 'threePublicExpenses/counts/vehiclesPurchased': '0' })
    expect(nextPlace(placesToGo(compute(facts), []), { key: 'threePublicExpenses/counts/vehiclesPurchased', section: 'three-public' }, 1)?.key).toBe('threePublicExpenses/counts/vehiclesHeld')
  })
  it('stays in the sheet one writes in', () => {
    const facts = changed(emptyOffice, { 'performance/projects': 'p1,p2', 'performance/projects/p2/indicators': 'i1', 'performance/projects/p2/name': '乙', 'performance/projects/p2/indicators/i1/level3': '长度' })
    expect(nextPlace(placesToGo(compute(facts), []), { key: 'performance/projects/p2/indicators/i1/level3', section: 'performance' }, 1)?.key).toBe('performance/projects/p2/functionCode')
  })
  it('begins with the section one looks at', () => expect(nextPlace(places, { key: null, section: 'reasons' }, 1)?.key).toBe('reasons/grandTotalChange'))
  it('is nowhere when all is done', () => expect(nextPlace([{ key: 'a', open: false }], { key: null, section: null }, 1)).toBeNull())
})
