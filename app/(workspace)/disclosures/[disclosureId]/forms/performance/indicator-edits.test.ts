import { describe, expect, it } from 'vitest'
import { blockOfText } from '@/components/grid/block'
import { factsWith } from '@/lib/facts/facts-with'
import { copiedIndicators, indicatorColumns, planIndicators } from './indicator-edits'
import { readPasted } from './pasted-table'

const at = 'performance/projects/a'
const [project] = factsWith({ 'performance/projects': 'a', [`${at}/indicators`]: 'i', [`${at}/indicators/i/level3`]: '维护长度', [`${at}/indicators/i/initialTarget`]: '≥30公里', [`${at}/indicators/i/adjustedTarget`]: '≥40公里', [`${at}/indicators/i/weight`]: '20', [`${at}/indicators/i/actual`]: '41公里' }).performance.projects
if (project === undefined) throw new Error('no project')

const ids = () => {
  let made = 0
  return () => `n${String((made += 1))}`
}
const plan = (text: string) => planIndicators(readPasted(blockOfText(text), indicatorColumns), { project, newId: ids() })
const texts = (edits: readonly { readonly key: string; readonly text: string }[]) => Object.fromEntries(edits.map(({ key, text }) => [key.replace(`${at}/indicators`, ''), text]))

describe('a table of indicators', () => {
  it('adds rows, carrying merged levels down', () => {
    const made = texts(plan('一级指标\t二级指标\t三级指标\t年度指标值\t分值\n产出指标\t数量指标\t疏浚长度\t≥12公里\t10分\n\t\t清淤量\t≥3吨\t10\n\t质量指标\t达标率\t≥95%\t10').edits)
    expect(made).toMatchObject({ '': 'i,n1,n2,n3', '/n1/level1': '产出指标', '/n1/initialTarget': '≥12公里', '/n1/weight': '10', '/n2/level1': '产出指标', '/n2/level2': '数量指标', '/n3/level2': '质量指标' })
  })
  it('fills the row of the same name', () => {
    const { lines, edits } = plan('三级指标\t实际完成值\t得分\n维护长度\t42公里\t20')
    expect(texts(edits)).toEqual({ '': 'i', '/i/level3': '维护长度', '/i/actual': '42公里', '/i/score': '20' })
    expect(lines[0]?.known).toBe(true)
  })
  it('says what is no score', () => expect(plan('三级指标\t分值\n维护长度\t二十').lines.flatMap(({ problems }) => problems)).toEqual(['第 2 行分值：“二十”不是分数，请改成数字']))
})

describe('copying', () => {
  it('takes what is measured and leaves what came out', () => {
    const empty = { ...project, id: 'a', indicators: [] }
    expect(texts(copiedIndicators(project.indicators, { project: empty, newId: ids() }))).toEqual({ '': 'n1', '/n1/level3': '维护长度', '/n1/initialTarget': '≥40公里', '/n1/adjustedTarget': '≥40公里', '/n1/weight': '20' })
  })
  it('takes nothing twice', () => expect(copiedIndicators(project.indicators, { project, newId: ids() })).toEqual([]))
})
