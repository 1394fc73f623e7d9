import { describe, expect, it } from 'vitest'
import { blockOfText } from '@/components/grid/block'
import { factsWith } from '@/lib/facts/facts-with'
import { readPasted } from './pasted-table'
import { planProjects, projectColumns } from './project-import'

const at = 'performance/projects'
const { projects } = factsWith({ [at]: 'a', [`${at}/a/name`]: '网络维护', [`${at}/a/funds`]: 'f', [`${at}/a/funds/f/annualBudget`]: '100' }).performance

const plan = (text: string) => {
  let made = 0
  return planProjects(readPasted(blockOfText(text), projectColumns), { projects, unit: '万元', newId: () => `n${String((made += 1))}`, common: { budgetUnit: '034001-办公室' } })
}
const texts = (text: string) => Object.fromEntries(plan(text).edits.map(({ key, text: value }) => [key.replace(`${at}/`, ''), value]))

describe('a table of projects', () => {
  it('makes new sheets, with a source of money each', () => {
    expect(texts('项目名称\t科目代码\t年初预算数\t全年预算数\t全年执行数\n办公设备\t2010302\t10\t12.5\t1,2.5')).toEqual({
      [at]: 'a,n1', 'n1/name': '办公设备', 'n1/budgetUnit': '034001-办公室', 'n1/functionCode': '2010302', 'n1/funds': 'n2', 'n1/funds/n2/initialBudget': '10.00', 'n1/funds/n2/annualBudget': '12.50',
    })
  })
  it('fills the sheet that has the name already, and a second source from a second line', () => {
    const made = texts('项目名称\t资金来源\t全年执行数\n网络维护\t市县区财政资金\t9\n网络维护\t省级财政资金\t3')
    expect(made).toMatchObject({ [at]: 'a', 'a/funds': 'f,n1', 'a/funds/f/executed': '9.00', 'a/funds/n1/source': '省级财政资金', 'a/funds/n1/executed': '3.00' })
    expect(made['a/name']).toBeUndefined()
  })
  it('says what it could not read', () => {
    const { lines } = plan('项目名称\t全年执行数\n办公设备\t若干\n\t5')
    expect(lines.flatMap(({ problems }) => problems)).toEqual(['第 2 行全年执行数：“若干”不是金额，请改成数字', '第 3 行没有项目名称，没有采用'])
  })
  it('reads amounts in the unit their head says', () => expect(texts('项目名称\t全年执行数（元）\n网络维护\t123400')['a/funds/f/executed']).toBe('12.34'))
  it('does nothing with nothing', () => expect(plan('\n').edits).toEqual([]))
})
