import { describe, expect, it } from 'vitest'
import { readPasted } from './pasted-table'

const columns = [
  { field: 'name', label: '项目名称', head: /项目/u },
  { field: 'code', label: '科目', head: /科目|代码/u },
  { field: 'budget', label: '全年预算数', head: /全年预算|调整预算/u },
]

const block = (cells: readonly (readonly string[])[]) => cells.map((row) => row.map((text) => ({ text })))

describe('a pasted table', () => {
  it('is read by its heads, in whatever order, with a unit behind', () => {
    const read = readPasted(block([['序号', '功能科目', '项目名称', '全年预算数（元）'], ['1', '2010302', '网络维护', '100'], ['', '', '', ''], ['合计', '', '', '100']]), columns)
    expect(read).toMatchObject({ headed: true, fields: [null, 'code', 'name', 'budget'], units: { budget: '元' } })
    expect(read.rows).toEqual([{ line: 2, values: { code: '2010302', name: '网络维护', budget: '100' } }])
  })
  it('is read in order without heads', () => {
    expect(readPasted(block([['网络维护', '2010302', '100', '别的'], ['驻村补助']]), columns).rows).toEqual([
      { line: 1, values: { name: '网络维护', code: '2010302', budget: '100' } },
      { line: 2, values: { name: '驻村补助', code: '', budget: '' } },
    ])
  })
  it('takes one column of names', () => expect(readPasted(block([['项目名称'], ['网络维护']]), columns).rows.map(({ values }) => values['name'])).toEqual(['网络维护']))
})
