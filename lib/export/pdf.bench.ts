import { beforeAll, bench, describe } from 'vitest'
import type { Booklet } from '@/lib/document/blocks'
import { codeTable, sheetOf, smallBooklet } from '@/testing/small-booklet'
import { renderHtml } from './html'
import { renderPdf, typesettingOf } from './pdf'

const createdAt = 1_755_648_000
const words = '项目按年初下达的绩效目标组织实施，资金使用合规，完成情况良好。'

/** About sixty pages: tables over several pages and fifty sheets. `mark` makes every page of it new. */
const sixtyPages = (mark: string): Booklet => {
  const table = codeTable(60)
  return smallBooklet({
    unitName: `青石县档案馆${mark}`,
    more: [
      { kind: 'table', id: 'T03', contentsText: '三、支出决算表', table: { ...table, subtitle: [`部门名称：青石县档案馆${mark}`, '2024年度', '金额单位：万元'] } },
      ...Array.from({ length: 48 }, (_, i) => ({ kind: 'sheet' as const, id: `s${i}`, sheet: sheetOf(`s${i}`, `第${i}号${mark}`, `${mark}${words.repeat(1 + (i % 7))}`) })),
    ],
  })
}

/** Warm: the typesetter's thread runs and has its fonts. */
describe('sixty pages in a running server', () => {
  const same = sixtyPages('')
  let count = 0
  beforeAll(async () => {
    await renderPdf(same, { createdAt })
  }, 60_000)

  bench('the same booklet, one second later', async () => {
    await renderPdf(same, { createdAt: createdAt + ++count })
  }, { time: 2000 })

  bench('a booklet of which every page is new', async () => {
    await renderPdf(sixtyPages(`（${++count}）`), { createdAt })
  }, { time: 2000 })

  bench('of that in the server’s own thread: laying out', () => {
    typesettingOf(sixtyPages(`（${++count}）`), { createdAt })
  }, { time: 1000 })

  bench('the single-file page', () => {
    renderHtml(same)
  }, { time: 1000 })
})
