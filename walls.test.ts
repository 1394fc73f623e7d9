import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = import.meta.dirname
const Cruised = z.object({ summary: z.object({ violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })) }) })
type Violation = { rule: string; from: string; to: string }

/** Runs the real import rules on a tree and answers what they refuse. */
const cruise = async (tree: string, folders: readonly string[]): Promise<readonly Violation[]> => {
  const cli = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = path.join(root, '.dependency-cruiser.cjs')
  const run = promisify(execFile)(process.execPath, [cli, ...folders, '--config', config, '--output-type', 'json'], { cwd: tree, maxBuffer: 256 << 20 })
  // With violations the exit status is not zero, and the answer stands on standard output all the same.
  const { stdout } = await run.catch((failure: unknown) => z.object({ stdout: z.string().min(1) }).parse(failure))
  return Cruised.parse(JSON.parse(stdout)).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

/** [the wall, the file that breaks it, what it opens] */
const forbidden: readonly (readonly [rule: string, from: string, opens: string])[] = [
  ['core-is-pure', 'lib/money/reads-file.ts', 'node:fs'],
  ['core-is-pure', 'lib/report/draws.ts', 'react'],
  ['core-is-pure', 'lib/rules/navigates.ts', 'next/navigation'],
  ['wall-report', 'lib/report/asks-database.ts', '@/lib/db/client'],
  ['wall-money', 'lib/money/looks-up.ts', '@/lib/report/report'],
  ['wall-facts', 'lib/facts/looks-up.ts', 'type:@/lib/performance/sheet'],
  ['wall-performance', 'lib/performance/looks-up.ts', '@/lib/report/report'],
  ['wall-export', 'lib/export/asks-database.ts', '@/lib/db/client'],
  ['wall-operation', 'lib/operation/asks-database.ts', '@/lib/db/client'],
  ['wall-storage', 'lib/storage/asks-database.ts', '@/lib/db/client'],
  ['pages-open-use-cases', 'app/(workspace)/stored/route.ts', '@/lib/storage/stored-files'],
  ['command-line-opens-the-core', 'bin/ready.ts', '@/lib/watch/readiness'],
  ['wall-export', 'lib/export/sees-facts.ts', '@/lib/facts/facts'],
  ['wall-workbook', 'lib/workbook/asks-database.ts', '@/lib/db/client'],
  ['pages-open-use-cases', 'app/(workspace)/workbook/route.ts', '@/lib/workbook/fill-in'],
  ['wall-publication', 'lib/publication/asks-actor.ts', '@/lib/auth/actor'],
  ['public-pages-see-publications-only', 'app/(public)/people/page.tsx', '@/lib/people/list-people'],
  ['pages-open-use-cases', 'app/(workspace)/sends/route.ts', '@/lib/mail/messages'],
  ['wall-mail', 'lib/mail/opens-use-case.ts', '@/lib/people/reach'],
  ['wall-publication', 'lib/publication/opens-workspace.ts', '@/lib/disclosure/submit'],
  ['wall-template', 'lib/template/reads-seed.ts', '@/prisma/demo/county'],
  ['inner-folder-is-private', 'app/(workspace)/rules/page.tsx', '@/lib/rules/articulation/a01'],
  ['inner-folder-is-private', 'lib/document/takes-template-data.ts', '@/lib/template/data/cn-2024'],
  ['one-rule-knows-no-other', 'lib/rules/articulation/a02.ts', './a01'],
  ['prisma-only-in-db', 'lib/disclosure/queries.ts', '@/generated/prisma/client'],
  ['prisma-only-in-db', 'app/(workspace)/raw/page.tsx', '@prisma/client'],
  ['pages-open-use-cases', 'app/(workspace)/disclosures/page.tsx', '@/lib/db/client'],
  ['pages-open-use-cases', 'app/sign-in/page.tsx', '@/lib/env'],
  ['pages-open-use-cases', 'app/(workspace)/pdf/route.ts', '@/lib/export/pdf'],
  ['public-pages-see-publications-only', 'app/(public)/drafts/page.tsx', '@/lib/disclosure/submit'],
  ['public-pages-see-publications-only', 'app/(public)/workspace/page.tsx', '../../(workspace)/layout'],
  ['public-pages-see-publications-only', 'app/(public)/session/page.tsx', '@/lib/auth/actor'],
  ['components-know-no-server', 'components/fields/submits.tsx', '@/lib/disclosure/submit'],
  ['components-know-no-server', 'components/fields/configured.tsx', '@/lib/env'],
  ['components-know-no-server', 'components/fields/page-aware.tsx', '@/app/(workspace)/layout'],
  ['command-line-opens-the-core', 'bin/shortcut.ts', '@/lib/disclosure/submit'],
  ['seed-is-no-library', 'lib/disclosure/borrows-demo.ts', '@/prisma/demo/county'],
  ['tests-stay-inside', 'lib/report/with-database.test.ts', '@/lib/db/client'],
  ['tests-open-no-page', 'lib/disclosure/through-page.db.test.ts', '@/app/(workspace)/layout'],
  ['tests-are-leaves', 'lib/money/borrows-test.ts', './amount.test'],
  ['no-barrels', 'lib/document/through-barrel.ts', '@/lib/report/index'],
  ['no-unresolved', 'lib/money/nothing-there.ts', '@/lib/money/not-there'],
  ['no-circular', 'lib/money/snake.ts', './tail'],
]
const allowed: readonly (readonly [from: string, opens: string])[] = [
  ['lib/money/exact.ts', 'decimal.js'],
  ['lib/facts/read.ts', 'zod'],
  ['lib/report/build.ts', '@/lib/performance/sheet'],
  ['lib/document/compose.ts', '@/lib/facts/facts'],
  ['lib/money/exact.test.ts', 'node:fs'],
  ['lib/template/builds.test.ts', '@/lib/report/report'],
  ['lib/db/store.ts', '@/generated/prisma/client'],
  ['lib/export/word.ts', '@/lib/document/blocks'],
  ['app/(public)/reports/page.tsx', '@/lib/publication/latest'],
  ['app/(workspace)/layout.tsx', '@/lib/disclosure/submit'],
  ['bin/generate.ts', '@/lib/export/pdf'],
  ['prisma/seed.ts', '@/lib/disclosure/submit'],
]
const doors = [
  'lib/db/client', 'lib/report/report', 'lib/report/index', 'lib/performance/sheet', 'lib/facts/facts', 'lib/auth/actor', 'lib/disclosure/submit', 'lib/rules/articulation/a01',
  'lib/template/data/cn-2024', 'lib/export/pdf', 'lib/workbook/fill-in', 'lib/env', 'lib/document/blocks', 'lib/publication/latest', 'lib/money/amount.test', 'lib/people/list-people', 'lib/people/reach', 'lib/mail/messages', 'lib/storage/stored-files', 'lib/watch/readiness', 'generated/prisma/client', 'prisma/demo/county',
]

describe('imports', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'walls-'))
  let refused: readonly Violation[] = []
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    writeFileSync(path.join(tree, file), text)
  }
  const importing = (target: string): string => (target.startsWith('type:') ? `import type { x } from '${target.slice(5)}'\nexport type T = typeof x\n` : `import '${target}'\nexport const x = 1\n`)

  beforeAll(async () => {
    cpSync(path.join(root, 'tsconfig.json'), path.join(tree, 'tsconfig.json'))
    const packages = ['react', 'next', 'decimal.js', 'zod', '@prisma/client']
    put('package.json', JSON.stringify({ name: 'tree', type: 'module', dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }))
    for (const name of packages) {
      put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }))
      put(`node_modules/${name}/main.js`, '')
      put(`node_modules/${name}/navigation.js`, '')
    }
    for (const door of doors) put(`${door}.ts`, 'export const x = 1\n')
    put('lib/money/tail.ts', "import './snake'\nexport const x = 1\n")
    for (const [from, opens] of allowed) put(from, importing(opens))
    for (const [, from, opens] of forbidden) put(from, importing(opens))
    refused = await cruise(tree, ['lib', 'app', 'components', 'bin', 'prisma'])
  })
  afterAll(() => rmSync(tree, { recursive: true, force: true }))

  test.each(forbidden)('%s refuses %s → %s', (rule, from) => {
    expect(refused.filter((violation) => violation.from === from).map((violation) => violation.rule)).toContain(rule)
  })
  test.each(allowed)('%s may open %s', (from) => {
    expect(refused.filter((violation) => violation.from === from)).toEqual([])
  })
  test('the house itself is clean', async () => {
    const rooms = ['lib', 'app', 'components', 'bin', 'prisma', 'e2e'].filter((room) => existsSync(path.join(root, room)))
    expect(await cruise(root, rooms)).toEqual([])
  })
})

describe('lines', () => {
  const eslint = new ESLint({ cwd: root, overrideConfig: [{ languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['lib/*/sample.ts', 'lib/sample.ts', 'app/sample.tsx'] } } } }] })
  const complaints = async (file: string, code: string): Promise<readonly string[]> => {
    const [result] = await eslint.lintText(code, { filePath: path.join(root, file) })
    return result?.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`) ?? []
  }
  const server = "import 'server-only'\n"

  test.each([
    ['lib/report/sample.ts', 'export const now = new Date()', 'no clock'],
    ['lib/report/sample.ts', 'export const now = Date.now()', 'no clock'],
    ['lib/report/sample.ts', 'export const id = Math.random()', 'no dice'],
    ['lib/report/sample.ts', 'export const id = crypto.randomUUID()', 'no dice'],
    ['lib/facts/sample.ts', "export const value = Number('1')", 'Money is an Amount'],
    ['lib/facts/sample.ts', "export const value = parseFloat('1')", 'Money is an Amount'],
    ['lib/facts/sample.ts', "export const value = +'1'", 'Money is an Amount'],
    ['lib/rules/sample.ts', 'export const value = (amount: { toNumber(): number }) => amount.toNumber()', 'Money is an Amount'],
    ['lib/rules/sample.ts', 'export const value = (amount: number) => Math.round(amount * 100) / 100', 'Money is rounded once'],
    ['lib/report/sample.ts', 'export const value = (amount: number) => Math.floor(amount)', 'Money is rounded once'],
    ['lib/report/sample.ts', "export const title = (fiscalYear: number) => (fiscalYear >= 2024 ? 'a' : 'b')", 'Years and provinces'],
    ['lib/report/sample.ts', 'export const isNew = (facts: { fiscalYear: number }) => 2024 <= facts.fiscalYear', 'Years and provinces'],
    ['lib/report/sample.ts', "export const isHere = (divisionCode: string) => divisionCode === '141127'", 'Years and provinces'],
    ['lib/report/sample.ts', "export const isHere = (template: { id: string }) => template.id === 'CN-2024-14'", 'Years and provinces'],
    ['lib/report/sample.ts', "export const f = (year: number) => { switch (year) { case 2024: return 'a'; default: return 'b' } }", 'Years and provinces'],
    ['lib/report/sample.ts', "console.log('x')\nexport const x = 1", 'no-console'],
    ['lib/report/sample.ts', 'export const url = process.env.DATABASE_URL', 'lib/env.ts'],
    ['lib/db/sample.ts', `${server}export const url = process.env.DATABASE_URL`, 'lib/env.ts'],
    ['lib/db/sample.ts', `${server}const { env } = process\nexport const url = env.DATABASE_URL`, 'lib/env.ts'],
    ['app/sample.tsx', 'export const url = process.env.DATABASE_URL', 'lib/env.ts'],
    ['lib/db/sample.ts', 'export const x = 1', "import 'server-only'"],
    ['lib/publication/sample.ts', 'export const x = 1', "import 'server-only'"],
    ['lib/facts/sample.ts', 'export const x = (value: any) => String(value)', 'no-explicit-any'],
    ['lib/facts/sample.ts', '// eslint-disable-next-line\nexport const x = (value: any) => String(value)', 'no-explicit-any'],
    ['lib/facts/sample.ts', '// @ts-ignore\nexport const x: string = 1', 'ban-ts-comment'],
    ['lib/facts/sample.ts', 'export const x = (value: string | null) => value!.length', 'no-non-null-assertion'],
    ['lib/db/sample.ts', `${server}const save = async () => 1\nexport const go = () => { save() }`, 'no-floating-promises'],
    ['lib/facts/sample.ts', "export const f = (k: 'a' | 'b') => { switch (k) { case 'a': return 1 } }", 'switch-exhaustiveness-check'],
    ['app/sample.tsx', "import { useState } from 'react'\nexport const C = ({ on }: { on: boolean }) => { if (on) useState(1); return null }", 'rules-of-hooks'],
  ])('in %s: %s', async (file, code, complaint) => {
    expect((await complaints(file, code)).join('\n')).toContain(complaint)
  })

  test('a file of more than 400 lines', async () => {
    expect((await complaints('lib/facts/sample.ts', 'export {}\n'.repeat(401))).join('\n')).toContain('max-lines')
  })

  test.each([
    ['lib/facts/sample.ts', "export const count = Number.parseInt('12', 10)\n"],
    ['lib/report/sample.ts', 'export const same = (left: { year: number }, right: { year: number }) => left.year === right.year\n'],
    ['lib/db/sample.ts', `${server}export const now = () => new Date()\n`],
  ])('in %s nothing is said about: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})

describe('names', () => {
  const filesUnder = (folder: string): readonly string[] =>
    existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))) : []
  const files = ['lib', 'app', 'components', 'bin', 'e2e', 'testing', 'prisma'].flatMap(filesUnder)

  test('files are kebab-case', () => {
    expect(files.filter((file) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(path.basename(file)) && !file.startsWith('prisma/migrations/'))).toEqual([])
  })
  test('no room for odds and ends', () => {
    expect(files.filter((file) => /(^|[/.-])(utils?|helpers?|managers?|misc|common)([/.-]|$)/.test(file))).toEqual([])
  })
})
