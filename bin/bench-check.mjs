#!/usr/bin/env node
// `npm run bench:check`: mistakes planted in printed booklets, and what checking the files finds of them, by rule and by noise;
// then how long a PDF of 30 and of 300 pages takes, and how much memory. `-- --cases 3 --template ID` for more or other cases,
// `--table FILE`: recall and precision as a document.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkNode, ensurePackages } from './ensure.mjs'
import { listen, root } from './machinery/child.mjs'
import { say } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-check-'))
stopOnSignals(130)
whenStopping(() => rmSync(scratch, { recursive: true, force: true }))

const percent = (part, whole) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`).padStart(7)
const most = (of, number) => [...of].sort((one, other) => other[1] - one[1]).slice(0, number)

const run = async (script, ...args) => {
  const { status, said } = await listen(process.execPath, [path.join(root, 'bin', script), ...args])
  if (status === null || status > 1) throw new Error(said.trimEnd())
  return said
}

/** A PDF with so many evaluation sheets besides its own: as a whole process of the command line, and alone with its memory. */
const timed = async (sheets) => {
  const file = path.join(scratch, `${sheets}.pdf`)
  await run('run-ts.mjs', 'bench/long-booklet.ts', file, String(sheets))
  const since = performance.now()
  await run('mingsuan.mjs', 'check', file)
  const whole = performance.now() - since
  const { megabytes, pages } = JSON.parse(await run('run-ts.mjs', 'bench/check-one.ts', file))
  say(`${String(pages).padStart(5)} 页  ${(whole / 1000).toFixed(1).padStart(5)} 秒  ${megabytes.toFixed(0).padStart(5)} MB`)
}

const tableOf = (title, scores) => [`| ${title} | 应找到 | 召回 | 报出的错误 | 准确 |`, '|---|---|---|---|---|', ...scores.map(([name, { due, found, errors, right }]) => `| ${name} | ${due} | ${percent(found, due).trim()} | ${errors} | ${percent(right, errors).trim()} |`)]

const documentOf = ({ byWay, byRule, files, mistakes }, templates, alarms) => `# 校对已有文本：找到多少，误报多少

\`npm run bench:check -- --table docs/bench-check.md\` 重写本页。演练目录里的每一种错误，种在随机的正确案例里（模板 ${templates.join('、')}），印成 PDF、Word、Excel，
加上别的单位、别的软件会带来的写法（什么也没有说错），读回来核对。召回：种下的错误里，应由某条规则说的，说了多少。准确：报出的错误里，原文确有的占多少。文件都是本程序印的；
别的省、别的软件印的文本不在其中。

种下 ${mistakes} 处错误，读了 ${files} 份文件。没有错误的文本：${alarms === 0 ? '没有一项错误或警告' : `报出 ${alarms} 项错误或警告`}。“一格一行”不计召回：分不清栏的表不读，也不报错。

${tableOf('写法', [...byWay]).join('\n')}

${tableOf('规则', byRule).join('\n')}
`

try {
  checkNode()
  await ensurePackages()
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '1' }, template: { type: 'string', multiple: true, default: ['CN-2024-14', 'CN-2023-14', 'CN-2023-64'] }, table: { type: 'string' } } })
  // Loaded only now: esbuild comes with the packages ensured above.
  const { importTs } = await import('./run-ts.mjs')
  const { checkCorpus } = await importTs('bench/check.ts')
  const { byWay, byRule: unordered, files, mistakes } = await checkCorpus(values.template, Number(values.cases), (words) => { if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${words}`) })
  const byRule = [...unordered].sort(([one], [other]) => (one < other ? -1 : 1))
  say(`种下 ${mistakes} 处错误，读了 ${files} 份文件\n`)
  say('   召回     准确（错误级）')
  for (const [name, score] of byWay) say(`${percent(score.found, score.due)} ${percent(score.right, score.errors)}   ${name}（应 ${score.due}，误 ${score.errors - score.right}）`)
  say('\n   召回     准确   规则')
  for (const [rule, score] of byRule) say(`${percent(score.found, score.due)} ${percent(score.right, score.errors)}   ${rule}（应 ${score.due}，误 ${score.errors - score.right}）`)
  const [missed, wrong, alarms] = ['missed', 'wrong', 'alarms'].map((kind) => [...byWay].flatMap(([name, score]) => [...score[kind]].map(([what, times]) => [`${name}：${what}`, times])))
  if (missed.length > 0) say(`\n没有找到的：\n${most(missed, 30).map(([what, times]) => `  ${times} 次  ${what}`).join('\n')}`)
  if (wrong.length > 0) say(`\n误报的错误：\n${most(wrong, 30).map(([what, times]) => `  ${times} 次  ${what}`).join('\n')}`)
  say(alarms.length === 0 ? '\n没有错误的文本：没有一项错误或警告' : `\n没有错误的文本里报出的错误和警告：\n${most(alarms, 30).map(([what, times]) => `  ${times} 次  ${what}`).join('\n')}`)
  if (values.table !== undefined) writeFileSync(values.table, documentOf({ byWay, byRule, files, mistakes }, values.template, alarms.reduce((sum, [, times]) => sum + times, 0)))
  say('\n整个进程的用时，单独读时的内存')
  for (const sheets of [12, 280]) await timed(sheets)
  await stopEverything()
} catch (fault) {
  await fail(fault)
}
