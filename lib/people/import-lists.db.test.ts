import { beforeAll, describe, expect, it } from 'vitest'
import { HERE, valueOf } from '@/testing/county'
import { listHeads, listsFile, type ListRows } from '@/testing/lists-file'
import { aCity, CITY, type City } from '@/testing/provinces'
import { database } from '@/lib/db/database'
import { prismaClient } from '@/lib/db/client'
import { at, writeSpreadsheet, type SheetCell } from '@/lib/export/spreadsheet'
import { importLists, listTemplateFile, previewLists } from './import-lists'

let city: City
beforeAll(async () => { city = await aCity() })

const inputOf = async (sheets: Partial<Record<keyof typeof listHeads, ListRows>>, divisionCode = HERE) => ({ divisionCode, file: await listsFile(sheets) })
const refusal = (kind: string) => ({ ok: false, error: { kind: 'administration', because: { kind } } })
const counts = async () => ({ units: await prismaClient().unit.count(), people: await prismaClient().user.count(), events: await prismaClient().administrationEvent.count() })

const good = {
  单位: [['036001', '青禾县教育局', '行政单位', '', '036', '青禾县教育局'], ['036002', '青禾县第一中学', '事业单位', '单位', '036', '青禾县教育局'], ['035001', '青禾县司法局本级', '行政单位', '单位', '035', '青禾县司法局']],
  人员: [['Chenkuaiji', '陈会计', 'chen@example.gov.cn', '填报人、单位负责人', '036001'], ['chenkuaiji', '陈会计', '', '填报人', '036002'], ['shen-2', '沈审核', '', '财政审核人', '']],
} as const satisfies Record<string, ListRows>

describe('the lists', () => {
  it('say what they would do, then do it, whole; the second time they change nothing', async () => {
    const before = await counts()
    const input = await inputOf(good)
    const preview = valueOf(await previewLists(city.administrator, input))
    expect(preview).toMatchObject({ problems: [], units: [{ code: '036001', what: 'add' }, { code: '036002', what: 'add' }, { code: '035001', what: 'change' }] })
    expect(preview.people).toMatchObject([{ account: 'Chenkuaiji', roles: '填报人（036001）、单位负责人（036001）、填报人（036002）', mail: 'chen@example.gov.cn', what: 'add' }, { account: 'shen-2', roles: '财政审核人（青禾县）', what: 'add' }])
    expect(await counts()).toEqual(before)
    const done = valueOf(await importLists(city.administrator, input))
    expect(done).toMatchObject({ units: 3, invited: [{ name: '陈会计' }, { name: '沈审核' }] })
    expect(await counts()).toEqual({ units: before.units + 2, people: before.people + 2, events: before.events + 3 })
    expect((await database().administrationEvents.of([HERE], '', 0, 1)).lines[0]).toMatchObject({ kind: 'import', subject: '名单.xlsx', note: '单位 3 个，人员 2 人' })
    expect(valueOf(await importLists(city.administrator, input))).toEqual({ units: 0, invited: [] })
    expect((await counts()).events).toBe(before.events + 3)
  })

  it('name every cell that was not understood, and then nothing is taken', async () => {
    const before = await counts()
    const input = await inputOf({
      单位: [['1', '某单位', '机关', '', '036', '青禾县教育局'], ['037001', '', '事业单位', '全部', '037', '青禾县体育局'], ['038001', '甲', '行政单位', '', '036', '另一个名字'], ['039001', '乙', '行政单位', '', '036', '青禾县教育局'], ['039001', '丙', '行政单位', '', '036', '青禾县教育局']],
      人员: [['a', '短账号', '', '填报人', '034001'], ['x-1', '张三', 'not-an-address', '国王', ''], ['x-2', '李四', '', '填报人', ''], ['x-3', '王五', '', '填报人', '999999'], ['x-4', '赵六', '', '系统管理员', ''], ['bs-01', '某人', '', '财政审核人', ''], ['034001-01', '另一位', '', '财政审核人', '']],
    })
    const { problems } = valueOf(await previewLists(city.administrator, input))
    const at = (sheet: string, cell: string) => problems.find((problem) => problem.sheet === sheet && problem.cell === cell)?.reason
    expect(at('单位', 'A2')).toBe('单位代码是 3 到 12 位数字，如 034001。')
    expect(at('单位', 'C2')).toContain('“机关”不是可填的内容，请填 行政单位、')
    expect(at('单位', 'B3')).toBe('请填写名称。')
    expect(at('单位', 'D3')).toContain('单位、部门汇总 之一')
    expect(at('单位', 'F5')).toBe('部门 036 前面叫“另一个名字”，请写成一样的。')
    expect(at('人员', 'A2')).toBe('账号至少 2 个字符。')
    expect(at('人员', 'C3')).toBe('邮箱地址不对，请核对；没有就空着。')
    expect(at('人员', 'D3')).toContain('没有“国王”这个角色')
    expect(at('人员', 'E4')).toBe('“填报人”须填单位代码。')
    expect(at('人员', 'E5')).toContain('没有代码为 999999 的在用单位')
    expect(at('人员', 'D6')).toBe('“系统管理员”只能由系统管理员授予。')
    expect(at('人员', 'A7')).toBe('账号 bs-01 已经有人用，请换一个账号。')
    expect(at('人员', 'A8')).toBe('账号 034001-01 已经有人用，请换一个账号。')
    expect(await importLists(city.administrator, input)).toMatchObject({ ok: false, error: { because: { kind: 'list-refused', sheet: '单位', cell: 'A2', others: problems.length - 1 } } })
    expect(await counts()).toEqual(before)
  })

  it('are taken for places in reach only', async () => {
    for (const actor of [city.preparer, city.reviewer]) expect(await previewLists(actor, await inputOf(good))).toMatchObject(refusal('not-an-administrator'))
    for (const [actor, division] of [[city.administrator, CITY], [city.administrator, '149902']] as const) {
      expect(await previewLists(actor, await inputOf(good, division))).toMatchObject(refusal('not-in-reach'))
      expect(await importLists(actor, await inputOf(good, division))).toMatchObject(refusal('not-in-reach'))
    }
    expect(valueOf(await previewLists(city.cityAdministrator, await inputOf(good))).problems).toEqual([])
  })

  it('a file that is none, an empty one, one with other heads', async () => {
    expect(await previewLists(city.administrator, { divisionCode: HERE, file: new File(['hello'], '名单.xlsx') })).toMatchObject({ error: { because: { sentence: '“名单.xlsx”不是 Excel 工作簿（.xlsx）。请选择从本页下载的工作簿。' } } })
    const { bytes } = valueOf(await listTemplateFile(city.administrator))
    expect(await previewLists(city.administrator, { divisionCode: HERE, file: new File([new Uint8Array(bytes)], '名单.xlsx') })).toMatchObject(refusal('list-empty'))
    expect(await listTemplateFile(city.preparer)).toMatchObject(refusal('not-an-administrator'))
    const other = await writeSpreadsheet([{ name: '单位', cells: new Map([[at(0, 0), { value: '代码' }]]) }], { title: 't', creator: 'c', createdAt: 0 })
    expect(valueOf(await previewLists(city.administrator, { divisionCode: HERE, file: new File([new Uint8Array(other)], '名单.xlsx') })).problems).toMatchObject([{ sheet: '单位', cell: 'A1' }])
  })

  it('a code kept as a number is read as its digits; a formula is not read', async () => {
    const numbers = await inputOf({ 单位: [[101001, '数字单位', '行政单位', '', 101, '数字部门']] })
    expect(valueOf(await previewLists(city.administrator, numbers)).units).toMatchObject([{ code: '101001', department: '101 数字部门' }])
    const cells = new Map<string, SheetCell>([...listHeads.单位.map((value, column) => [at(0, column), { value }] as const), [at(1, 0), { value: null, formula: '1+1' }]])
    const formula = await writeSpreadsheet([{ name: '单位', cells }], { title: 't', creator: 'c', createdAt: 0 })
    expect(valueOf(await previewLists(city.administrator, { divisionCode: HERE, file: new File([new Uint8Array(formula)], '名单.xlsx') })).problems).toContainEqual({ sheet: '单位', cell: 'A2', reason: '“单位代码”是公式，请改成文字。' })
  })
})
