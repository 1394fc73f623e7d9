import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { classificationOf, type Fund, type FunctionalEntry } from '@/lib/classification/classification'
import { err, ok, type Result } from '@/lib/result'
import { codeDifferences, differenceLine, differencesBetween } from '@/lib/template/compare'
import { templates } from '@/lib/template/templates'
import { classificationWith, codesFile, overlayFile, templatesWith } from './new-form-files'

const USAGE = `用法：
  npm run new-year -- --from CN-2024-14 --year 2025 [--codes 科目.csv]
  npm run new-year -- --compare CN-2023-14 CN-2024-14
科目.csv：每行 代码,名称,预算（一般公共预算 / 政府性基金 / 国有资本经营），当年的全部功能科目；不给则沿用上年并标为未核对。`

export type Surroundings = { readonly root: string; readonly out: (line: string) => void; readonly complain: (line: string) => void }

const fundOf: Readonly<Record<string, Fund>> = { 一般公共预算: 'generalPublicBudget', 政府性基金: 'governmentFunds', 国有资本经营: 'stateCapitalOperations' }

/** The year's list as the bureau typed it off its book of codes; the first line that is not one, in a sentence. */
export const readCodes = (csv: string): Result<ReadonlyMap<string, FunctionalEntry>, string> => {
  const entries = new Map<string, FunctionalEntry>()
  for (const [index, line] of csv.replace(/^\uFEFF/, '').split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue
    const [code = '', name = '', budget = ''] = line.split(',').map((part) => part.trim().replace(/^"|"$/gu, ''))
    const fund = fundOf[budget]
    if (!/^\d{3}(\d{2}){0,2}$/u.test(code)) {
      // A line of headings may stand first.
      if (index === 0) continue
      return err(`第 ${String(index + 1)} 行的“${code}”不是类、款、项代码，请改为 3、5 或 7 位数字。`)
    }
    if (name === '' || fund === undefined) return err(`第 ${String(index + 1)} 行（${code}）缺少名称，或预算不是 ${Object.keys(fundOf).join('、')} 之一。`)
    if (entries.has(code)) return err(`第 ${String(index + 1)} 行的代码 ${code} 重复了。`)
    entries.set(code, { code, name, fund, verified: true })
  }
  const orphan = [...entries.keys()].find((code) => code.length > 3 && !entries.has(code.slice(0, -2)))
  return orphan === undefined ? ok(entries) : err(`代码 ${orphan} 没有上级 ${orphan.slice(0, -2)}，请补上。`)
}

const compare = (from: string, to: string, { out, complain }: Surroundings): number => {
  const [was, is] = [templates.get(from), templates.get(to)]
  if (was === undefined || is === undefined) {
    complain(`没有叫“${was === undefined ? from : to}”的模板；可选：${[...templates.keys()].join('、')}。`)
    return 2
  }
  const differences = differencesBetween(was, is)
  for (const difference of differences) out(differenceLine(difference))
  out(`${was.name} 与 ${is.name}：${differences.length === 0 ? '除名称和年度外没有不同' : `${String(differences.length)} 处不同`}。`)
  return 0
}

const make = (from: string, year: number, codes: string | undefined, { root, out, complain }: Surroundings): number => {
  const refuse = (words: string): number => {
    complain(words)
    return 2
  }
  const last = templates.get(from)
  if (last === undefined) return refuse(`没有叫“${from}”的模板；可选：${[...templates.keys()].join('、')}。`)
  if (year <= last.fiscalYear) return refuse(`${String(year)} 不在 ${from} 的年度之后。`)
  const id = from.replace(String(last.fiscalYear), String(year))
  if (templates.has(id)) return refuse(`${id} 已经有了，请直接改 lib/template/data。`)
  const before = classificationOf(last.fiscalYear).functional
  const read = codes === undefined ? ok(before) : readCodes(readFileSync(codes, 'utf8'))
  if (!read.ok) return refuse(read.error)
  const differences = codeDifferences(before, read.value)
  const write = (file: string, text: string): void => {
    writeFileSync(path.join(root, file), text)
    out(`写入 ${file}`)
  }
  const edit = (file: string, change: (text: string) => string): void => { write(file, change(readFileSync(path.join(root, file), 'utf8'))) }
  write(`lib/classification/data/functional-${String(year)}.ts`, codesFile(last.fiscalYear, year, before, read.value, codes !== undefined))
  write(`lib/template/data/${id.toLowerCase()}.ts`, overlayFile(last, id, year))
  edit('lib/classification/classification.ts', (text) => classificationWith(text, year))
  edit('lib/template/templates.ts', (text) => templatesWith(text, id))
  for (const difference of differences) out(differenceLine(difference))
  out(`${id} 沿用 ${from} 的表样，科目有 ${String(differences.length)} 处不同。接着照 docs/new-year.md 对照当年通知改表样，再运行 npm test。`)
  return 0
}

/** Makes next year's form from this year's, or says in which two forms differ. @returns the exit status. */
export const main = (words: readonly string[], surroundings: Surroundings): number => {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: { from: { type: 'string' }, year: { type: 'string' }, codes: { type: 'string' }, compare: { type: 'string' } }, allowPositionals: true })
    const [to] = positionals
    if (values.compare !== undefined && to !== undefined) return compare(values.compare, to, surroundings)
    if (values.from !== undefined && /^20\d\d$/u.test(values.year ?? '')) return make(values.from, Number.parseInt(values.year ?? '', 10), values.codes, surroundings)
  } catch (fault) {
    surroundings.complain(fault instanceof Error ? fault.message : String(fault))
  }
  surroundings.complain(USAGE)
  return 2
}
