import { expect, test } from 'vitest'
import { fieldTerms } from './data/terms'
import { termsOf } from './terms'
import { theTemplate } from './templates'

const template = theTemplate('CN-2024-14')

test('the booklet’s definition comes before the form’s words', () => {
  expect(termsOf(template, ['财政拨款收入', '基本支出', '全年预算数', '没有这个词'])).toEqual([
    { name: '财政拨款收入', text: '指单位从同级财政部门取得的财政预算资金。' },
    { name: '基本支出', text: '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用经费支出。' },
    { name: '全年预算数', text: fieldTerms['全年预算数'] },
  ])
})
test('every printed definition can be asked', () => expect(termsOf(template, ['“三公”经费', '机关运行经费', '使用非财政拨款结余（含专用结余）', '年末结转和结余']).length).toBe(4))
