import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { classificationOf } from '@/lib/classification/classification'
import { main, readCodes } from './new-form'
import { importTs } from './run-ts.mjs'

const scratch: string[] = []
afterEach(() => { for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true }) })

const budgets = { generalPublicBudget: '一般公共预算', governmentFunds: '政府性基金', stateCapitalOperations: '国有资本经营' } as const
const lastYears = [...classificationOf(2024).functional.values()].map(({ code, name, fund }) => `${code},${name},${budgets[fund]}`)

/** The sources that the command changes, in a folder of their own inside the repository, where their imports resolve. */
const workshop = (): string => {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(path.join(path.resolve('.cache'), 'new-year-'))
  scratch.push(folder)
  for (const room of ['lib/classification', 'lib/template', 'lib/money']) cpSync(room, path.join(folder, room), { recursive: true, filter: (file) => !file.endsWith('.test.ts') })
  return folder
}
const run = (root: string, ...words: string[]): { readonly status: number; readonly said: string } => {
  const said: string[] = []
  const line = (text: string): void => { said.push(text) }
  return { status: main(words, { root, out: line, complain: line }), said: said.join('\n') }
}

test('next year follows from this one: codes that came, went and were renamed, a form of its own, both in their lists', async () => {
  const root = workshop()
  const codes = path.join(root, '科目.csv')
  writeFileSync(codes, ['代码,名称,预算', ...lastYears.filter((line) => !line.startsWith('2013901')), '20141,新设的款,一般公共预算', '2014101,新设的项,一般公共预算'].join('\n').replace('20140,信访事务', '20140,信访和社会事务'))
  const { status, said } = run(root, '--from', 'CN-2024-14', '--year', '2025', '--codes', codes)
  expect([status, said]).toEqual([0, expect.stringContaining('→ 科目 20140：信访事务（一般公共预算） → 信访和社会事务（一般公共预算）')])
  for (const line of ['＋ 科目 2014101：新设的项（一般公共预算）', '－ 科目 2013901']) expect(said).toContain(line)
  // What was written is read as the program reads it.
  writeFileSync(path.join(root, 'entry.ts'), `export { templates } from './lib/template/templates'\nexport { classificationOf } from './lib/classification/classification'\n`)
  for (const file of ['lib/template/templates.ts', 'lib/template/data/cn-2025-14.ts', 'lib/classification/classification.ts']) {
    const place = path.join(root, file)
    writeFileSync(place, readFileSync(place, 'utf8').replaceAll("'@/lib/classification/", "'../classification/"))
  }
  const made = (await importTs(path.join(root, 'entry.ts'))) as { readonly templates: ReadonlyMap<string, { readonly fiscalYear: number; readonly name: string; readonly fundSources: readonly string[] }>; readonly classificationOf: typeof classificationOf }
  expect(made.templates.get('CN-2025-14')).toMatchObject({ fiscalYear: 2025, name: '2025年度部门决算公开（山西）', fundSources: ['市县区财政资金', '省级财政资金', '中央财政资金', '其他资金'] })
  const now = made.classificationOf(2025).functional
  expect([now.get('2014101')?.name, now.get('20140')?.name, now.has('2013901'), now.size]).toEqual(['新设的项', '信访和社会事务', false, classificationOf(2024).functional.size + 1])
})

test('without a list the codes of last year go on, marked as not compared', () => {
  const root = workshop()
  expect(run(root, '--from', 'CN-2024-14', '--year', '2025').status).toBe(0)
  expect(readFileSync(path.join(root, 'lib/classification/data/functional-2025.ts'), 'utf8')).toContain('尚未按当年科目书核对')
})

test.each([
  [['--from', 'CN-1999', '--year', '2025'], '没有叫“CN-1999”的模板'],
  [['--from', 'CN-2024-14', '--year', '2024'], '不在 CN-2024-14 的年度之后'],
  [['--from', 'CN-2024-14'], '用法'],
  [['--compare', 'CN-2024-14', 'CN-2030'], '没有叫“CN-2030”的模板'],
])('%j is refused', (words, sentence) => {
  const { status, said } = run('/nowhere', ...words)
  expect([status, said]).toEqual([2, expect.stringContaining(sentence)])
})

test('two forms are compared in words', () => {
  const { status, said } = run('/nowhere', '--compare', 'CN-2023-14', 'CN-2023-64')
  expect([status, said]).toEqual([0, expect.stringContaining('→ 公开07表《财政拨款“三公”经费支出决算表》编号：公开09 → 公开07')])
})

test.each([
  ['201,一般公共服务支出,一般公共预算\n20A,错,一般公共预算', '第 2 行的“20A”'],
  ['201,一般公共服务支出', '第 1 行（201）缺少名称，或预算'],
  ['201,一般公共服务支出,一般公共预算\n201,重复,一般公共预算', '重复'],
  ['20101,人大事务,一般公共预算', '没有上级 201'],
])('a list of codes that is none is refused with its line', (csv, sentence) => {
  const read = readCodes(csv)
  expect(read.ok ? '' : read.error).toContain(sentence)
})
