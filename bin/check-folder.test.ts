import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfOf, text } from '@/testing/pdf-files'
import { main } from './command-line'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-folder-'))
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const run = async (...argv: readonly string[]) => {
  const [out, complaint, progress]: [string[], string[], string[]] = [[], [], []]
  const status = await main(argv, { out: (words) => out.push(words), complain: (words) => complaint.push(words), progress: (words) => progress.push(words), loadPdf: () => import('@/lib/export/pdf') })
  return { status, out: out.join('\n'), complaint: complaint.join('\n'), progress }
}
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}
const told = (total: string): string =>
  ['一般公共预算财政拨款支出决算表', '公开05表', '部门名称：青禾县示例局', '2024年度', '金额单位：万元', '项目\t\t本年支出\t\t', '科目代码\t科目名称\t合计\t基本支出\t项目支出', `\t合计\t${total}\t100.00\t20.00`, '201\t一般公共服务支出\t120.00\t100.00\t20.00', '20103\t政府办公厅（室）及相关机构事务\t120.00\t100.00\t20.00', '2010301\t行政运行\t120.00\t100.00\t20.00', ''].join('\n')

test('every file of a folder is a line; what cannot be read stops nothing; the summary is a workbook or JSON', async () => {
  put('甲.txt', told('120.00'))
  put('分局/乙.txt', told('210.00'))
  put('丙.pdf', pdfOf([text(60, 700, '正文')]).slice(0, 200))
  put('丁.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  put('~$甲.docx', 'x')
  put('说明.json', '{}')
  const target = path.join(folder, '汇总.xlsx')
  const { status, out, progress } = await run('check', folder, '--out', target)
  const [lines, sum] = [out.split('\n').slice(0, 4), out.split('\n')[4]]
  expect(lines.map((line) => line.replace(/ {2}.*/u, '')).sort()).toEqual(['无错误', '有错误', '没有读', '没有读'].map((words) => expect.stringMatching(words === '无错误' ? /^(?:无错误|有警告)$/u : new RegExp(words, 'u')) as string))
  expect(sum).toMatch(/^共 4 份：读了 2 份，其中 \d 份有错误；没有读 2 份$/u)
  expect(progress).toHaveLength(4)
  expect(progress.at(-1)).toMatch(/^已校对 4\/4 份/u)
  expect(status).toBe(1)
  const { sheets } = await readXlsx(readFileSync(target))
  expect(sheets.map(({ name, rows }) => [name, rows[0]?.[0]])).toEqual([['汇总', '文件'], ['错误和警告', '文件']])
  expect(sheets[0]?.rows.slice(1).map(([file]) => file)).toEqual(lines.map((line) => line.split(/ {2}/u)[1]))
}, 60_000)

test('nothing to check, a summary of no known kind, and a folder of which nothing is read', async () => {
  const empty = mkdtempSync(path.join(folder, 'empty-'))
  expect(await run('check', empty)).toMatchObject({ status: 2, complaint: expect.stringMatching(/里没有可以校对的文件/u) as string })
  expect(await run('check', empty, '--out', 'a.pdf')).toMatchObject({ status: 2, complaint: '汇总表只能写成 .xlsx 或 .json，请改写 --out a.pdf' })
  writeFileSync(path.join(empty, '空.txt'), '')
  const target = path.join(empty, '汇总.json')
  expect((await run('check', empty, '--out', target)).status).toBe(2)
  expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ files: [{ file: '空.txt', refusal: '“空.txt”是空文件（0 字节）。请检查文件是否已经存好，再重新选择。' }] })
}, 60_000)
