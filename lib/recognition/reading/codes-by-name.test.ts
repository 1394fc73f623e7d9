import { expect, test } from 'vitest'
import { classificationOf } from '@/lib/classification/classification'
import { codesByName } from './codes-by-name'

const codes = (...names: readonly string[]) => codesByName(names, classificationOf(2024))

test('a 款 is looked for under its 类, a 项 under its 款', () => {
  expect(codes('一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行', '一般行政管理事务', '社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出')).toEqual(['201', '20103', '2010301', '2010302', '208', '20805', '2080505'])
})
test('the same name at each level is the next one down', () => expect(codes('其他支出', '其他支出', '其他支出')).toEqual(['229', '22999', '2299999']))
test('a table may leave out its 款 where one 项 alone has the name', () => expect(codes('住房保障支出', '住房公积金')).toEqual(['221', '2210201']))
test('what stands nowhere in the list, or in more than one place, has no code', () => {
  expect(codes('合计支出', '行政运行')).toEqual([null, null])
  expect(codes('一般公共服务支出', '行政运行')).toEqual(['201', null])
})
