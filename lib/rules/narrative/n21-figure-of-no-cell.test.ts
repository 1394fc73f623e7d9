import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const reason = (text: string) => verdict(stated({ 'reasons/grandTotalChange': text })).filter((each) => each.startsWith('N21'))

test('an amount that is nowhere', () => {
  expect(reason('新增排水管道疏浚任务55万元')).toEqual(['N21 warning'])
  expect(reason('新增排水管道疏浚任务50万元')).toEqual([])
  expect(reason('新增排水管道疏浚任务500,000元')).toEqual([])
})
test('changes and percentages of the sentences', () => {
  expect(reason('比上年多支出24.00万元')).toEqual([])
  expect(reason('规模扩大4.21%')).toEqual([])
  expect(reason('规模扩大4.2%')).toEqual([])
  expect(reason('规模扩大5.21%')).toEqual(['N21 warning'])
})
test('numbers that are no figures', () => expect(reason('新录用3人，疏浚12公里')).toEqual([]))
test('what a sentence that was read prints outside of the reason is found there', () => {
  const subject = stated({ 'reasons/grandTotalChange': '新增605.99万元基金，规模扩大5.2%' })
  const [first, ...rest] = subject.narrative.sections
  const told = { id: 'told', heading: false, spans: [{ kind: 'text', text: '政府性基金预算财政拨款收入605.99万元，占5.21%。' }] } as const
  const heard = (sections: typeof subject.narrative.sections) => verdict({ ...subject, narrative: { ...subject.narrative, sections } }).filter((each) => each.startsWith('N21'))
  if (first === undefined) throw new Error('a narrative has sections')
  expect(heard(subject.narrative.sections)).toEqual(['N21 warning', 'N21 warning'])
  expect(heard([{ ...first, paragraphs: [...first.paragraphs, told] }, ...rest])).toEqual([])
})
