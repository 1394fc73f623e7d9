import { createHash, generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyContract } from '@/lib/facts/empty'
import { pemOf, signedText } from '@/lib/signature/signature'
import { main } from './command-line'

const golden = path.join(import.meta.dirname, '../lib/document/golden/government-office-2024/facts.json')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ran = { readonly status: number; readonly out: string; readonly complaint: string }
const run = async (...argv: readonly string[]): Promise<Ran> => {
  const [out, complaint]: [string[], string[]] = [[], []]
  const status = await main(argv, { out: (text) => out.push(text), complain: (text) => complaint.push(text), progress: () => undefined, loadPdf: () => import('@/lib/export/pdf') })
  return { status, out: out.join('\n'), complaint: complaint.join('\n') }
}
const file = (name: string, text: string): string => {
  const target = path.join(folder, name)
  writeFileSync(target, text)
  return target
}
const facts = (changes: Record<string, unknown>): string => JSON.stringify({ ...emptyContract('CN-2024-14', 2024), ...changes })

describe('generate', () => {
  test('a real case: five files, each named, status 0', async () => {
    const target = path.join(folder, 'golden')
    const { status, out } = await run('generate', golden, '--out', target)
    expect(status).toBe(0)
    expect(readdirSync(target).sort()).toEqual(['disclosure.docx', 'disclosure.html', 'disclosure.json', 'disclosure.pdf', 'disclosure.xlsx'])
    expect(out.split('\n')).toHaveLength(5)
    const disclosure = JSON.parse(readFileSync(path.join(target, 'disclosure.json'), 'utf8')) as { format: string; tables: { id: string }[]; narrative: unknown[] }
    expect(disclosure.format).toBe('final-accounts-disclosure/1')
    expect(disclosure.tables.map((table) => table.id)).toEqual(['公开01', '公开02', '公开03', '公开04', '公开05', '公开06', '公开07', '公开08', '公开09', '公开10'])
    expect(readFileSync(path.join(target, 'disclosure.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  test('the same input gives the same bytes', async () => {
    const bytes = async (name: string): Promise<Buffer> => {
      await run('generate', golden, '--out', path.join(folder, name), '--formats', 'json,pdf,docx,xlsx,csv')
      return Buffer.concat(['json', 'pdf', 'docx', 'xlsx', 'csv'].map((format) => readFileSync(path.join(folder, name, `disclosure.${format}`))))
    }
    expect((await bytes('first')).equals(await bytes('second'))).toBe(true)
  }, 60_000)

  test('the workbook holds ten tables, the evaluation sheets and the facts they come from', async () => {
    const target = path.join(folder, 'workbook')
    await run('generate', golden, '--out', target, '--formats', 'xlsx')
    const { sheets } = await readXlsx(readFileSync(path.join(target, 'disclosure.xlsx')))
    expect(sheets.map(({ name }) => name.slice(0, 4))).toEqual(['公开01', '公开02', '公开03', '公开04', '公开05', '公开06', '公开07', '公开08', '公开09', '公开10', ...Array.from({ length: 18 }, (_, index) => `附件${String(index + 1)} `.slice(0, 4)), '数据（供'])
    expect(sheets[0]?.rows.find((row) => row[0] === '总计')).toEqual(['总计', '31', 682.83, '总计', '62', 682.83])
    expect(sheets.at(-1)?.rows).toContainEqual(['budgetUnit/code', '单位 单位代码', '034001'])
  })

  test('findings at level error: files are written, status 1', async () => {
    const unbalanced = file('unbalanced.json', facts({ incomeByFunction: { '2010301': { other: '100.00' } } }))
    const target = path.join(folder, 'unbalanced')
    expect((await run('generate', unbalanced, '--out', target, '--formats', 'json')).status).toBe(1)
    expect(existsSync(path.join(target, 'disclosure.json'))).toBe(true)
  })
})

describe('unusable input: status 2, one sentence, nothing written', () => {
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['an unknown key', () => file('key.json', facts({ balances: { opening: '1' } })), /balances\.opening：没有“opening”/],
    ['a float', () => file('float.json', facts({ balances: { openingBalance: 0.1 } })), /balances\.openingBalance：金额/],
    ['a wrong code', () => file('code.json', facts({ expenditureByFunction: { '201030': {} } })), /expenditureByFunction\.201030：/],
    ['a missing section', () => file('section.json', facts({ balances: undefined })), /balances：缺少/],
    ['ten megabytes of garbage', () => file('garbage.json', 'x'.repeat(10 * 1024 * 1024)), /不是有效的 JSON/],
    ['a file that is not there', () => path.join(folder, 'nowhere.json'), /打不开文件/],
    ['another kind of file', () => file('booklet.doc', 'x'), /只能读取/],
  ]
  test.each(cases)('%s', async (_, make, sentence) => {
    const target = path.join(folder, 'nothing')
    const { status, out, complaint } = await run('generate', make(), '--out', target)
    expect([status, out, complaint.split('\n').length]).toEqual([2, '', 1])
    expect(complaint).toMatch(sentence)
    expect(existsSync(target)).toBe(false)
    expect((await run('check', make())).status).toBe(2)
  })
  test('an unknown format', async () => expect(await run('generate', golden, '--out', folder, '--formats', 'json,doc')).toMatchObject({ status: 2, complaint: expect.stringContaining('“doc”') as string }))
  test.each([[[]], [['generate']], [['generate', golden]], [['nonsense', golden]], [['check', golden, '--loud']]])('%j shows how it is used', async (argv) => {
    expect(await run(...argv)).toMatchObject({ status: 2, complaint: expect.stringContaining('mingsuan generate') as string })
  })
})

describe('尾数证明', () => {
  const balanced = () => file('balanced.json', readFileSync(golden, 'utf8').replace('"CN-2024-14"', '"CN-2024-14-B"'))
  const generated = async (name: string, ...more: readonly string[]): Promise<string> => {
    const target = path.join(folder, name)
    await run('generate', name === 'plain' ? golden : balanced(), '--out', target, '--formats', more[0] ?? 'json')
    return target
  }
  test('comes with a disclosure whose template balances tails, and holds', async () => {
    const target = await generated('certified')
    expect(readdirSync(target).sort()).toEqual(['certificate.json', 'disclosure.json'])
    for (const name of ['certificate.json', 'disclosure.json']) {
      const { status, out } = await run('check', path.join(target, name))
      expect([status, out.split('\n')[0]]).toEqual([0, '尾数证明成立：与四舍五入不同的 31 格，允许范围内的尾差 0 处，未能配平的 0 处'])
    }
  })
  test('a changed digit in either file: status 1 and a finding', async () => {
    const target = await generated('tampered')
    const changed = (name: string, from: string, to: string): void => writeFileSync(path.join(target, name), readFileSync(path.join(target, name), 'utf8').replace(from, to))
    changed('disclosure.json', '"439.38"', '"439.39"')
    const { status, out } = await run('check', path.join(target, 'certificate.json'), '--json')
    const { findings } = JSON.parse(out) as { findings: { severity: string; message: string }[] }
    expect([status, findings.length, findings[0]?.severity]).toEqual([1, 1, 'error'])
    expect(findings[0]?.message).toContain('按证明应为 439.38')
    changed('disclosure.json', '"439.39"', '"439.38"')
    changed('certificate.json', '"439.38"', '"439.37"')
    expect((await run('check', path.join(target, 'certificate.json'))).status).toBe(1)
  })
  test('plain rounding has one where somebody asks', async () => {
    const target = await generated('plain', 'certificate')
    expect(readdirSync(target)).toEqual(['certificate.json'])
    expect((await run('check', path.join(target, 'certificate.json'))).out).toMatch(/^尾数证明成立：与四舍五入不同的 0 格，允许范围内的尾差 [1-9]\d* 处/u)
  })
  test('a disclosure without one cannot be checked', async () => {
    const target = path.join(folder, 'alone')
    await run('generate', golden, '--out', target, '--formats', 'json')
    expect(await run('check', path.join(target, 'disclosure.json'))).toMatchObject({ status: 2, complaint: expect.stringContaining('certificate.json') as string })
  })
})

describe('a published file', () => {
  const publish = async (name: string): Promise<string> => {
    const target = path.join(folder, name)
    await run('generate', golden, '--out', target, '--formats', 'json')
    const disclosure = JSON.parse(readFileSync(path.join(target, 'disclosure.json'), 'utf8')) as object
    const published = path.join(target, 'published.json')
    writeFileSync(published, JSON.stringify({ ...disclosure, facts: JSON.parse(readFileSync(golden, 'utf8')) as unknown, beside: { lastYear: null, units: 0 } }))
    return published
  }
  const sign = (target: string): { readonly signature: string; readonly key: string } => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const sha256 = createHash('sha256').update(readFileSync(target)).digest('hex')
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    const said = { algorithm: 'Ed25519', keyId: '0123456789abcdef', publicKey: spki, sha256, signature: signBytes(null, Buffer.from(signedText(sha256)), privateKey).toString('base64') }
    return { signature: file('signature.json', JSON.stringify(said)), key: file('key.pem', pemOf(spki)) }
  }
  test('is computed again from its facts; a changed digit is an error', async () => {
    const target = await publish('published')
    const { status, out } = await run('check', target)
    expect(status).toBe(0)
    expect(out).toMatch(/重新计算：表中 \d+ 格、情况说明 \d+ 段与公开的一致；重新运行 \d+ 条规则，\d+ 项核对结果与公开的相同/u)
    writeFileSync(target, readFileSync(target, 'utf8').replace('"682.83"', '"682.84"'))
    const tampered = await run('check', target, '--json')
    expect(tampered.status).toBe(1)
    expect(tampered.out).toContain('按其中的事实应为 “682.83”')
  })
  test('is the signed one, or is not', async () => {
    const target = await publish('signed')
    const { signature, key } = sign(target)
    expect((await run('check', target, '--signature', signature, '--key', key)).out).toContain('签名有效')
    expect(await run('check', target, '--signature', signature)).toMatchObject({ status: 2, complaint: expect.stringContaining('--key') as string })
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    expect(await run('check', target, '--signature', signature, '--key', file('other.pem', pemOf(other)))).toMatchObject({ status: 1, complaint: expect.stringContaining('签名不符') as string })
    writeFileSync(target, `${readFileSync(target, 'utf8')}\n`)
    expect(await run('check', target, '--signature', signature, '--key', key)).toMatchObject({ status: 1, complaint: expect.stringContaining('签名不符') as string })
  })
})

describe('check', () => {
  test('--json prints the findings and nothing else', async () => {
    const { status, out } = await run('check', golden, '--json')
    const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string; message: string; cells: unknown[] }[] }
    expect(status).toBe(0)
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
    expect(findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining(['E01', 'T58']))
  })
  test('in words: a line a finding, then the counts', async () => {
    const { out } = await run('check', golden)
    expect(out.split('\n').at(-1)).toMatch(/^错误 0 项，警告 \d+ 项，提示 \d+ 项$/)
  })
})

describe('an existing text', () => {
  const text = [
    '青禾县示例局', '2024年度单位决算公开', '仅供内部审核', '', '收入决算表', '公开02表', '部门名称：青禾县示例局　2024年度　金额单位：万元', '',
    '项目\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入',
    '科目代码\t科目名称\t\t\t\t\t\t\t', '合计\t\t300.00\t300.00\t\t\t\t\t', '201\t一般公共服务支出\t300.00\t300.00\t\t\t\t\t',
    '20103\t政府办公厅（室）及相关机构事务\t300.00\t300.00\t\t\t\t\t', '2010301\t行政运行\t310.00\t300.00\t\t\t\t\t', '', '注：本表反映部门本年度取得的各项收入情况。',
  ].join('\n')
  test('is checked; both places are quoted, and what was not read is said', async () => {
    const { status, out } = await run('check', file('青禾县.txt', text))
    expect(status).toBe(1)
    expect(out).toContain('错误 R01')
    expect(out).toMatch(/错误 I05 {2}上级科目的金额不等于所属科目之和：.*300\.00.*310\.00[^\n]*\n {4}见 公开02表 20103 栏1（第13行）；公开02表 2010301 栏1（第14行）/u)
    expect(out).toContain('读到“青禾县示例局”2024年度的表 1 张')
  })
  test('--json has its findings alone', async () => {
    const { out } = await run('check', file('青禾县.txt', text), '--json')
    const { findings } = JSON.parse(out) as { findings: { rule: string; left: string; right: string; places: string[] }[] }
    expect(findings.find(({ rule }) => rule === 'I05')).toMatchObject({ left: '300.00', right: '310.00', places: ['公开02表 20103 栏1（第13行）', '公开02表 2010301 栏1（第14行）'] })
  })
  test('one that holds no disclosure is refused in one sentence', async () => {
    expect(await run('check', file('信.txt', '今天天气很好。'))).toMatchObject({ status: 2, complaint: expect.stringContaining('没有认出决算公开') as string })
  })
})
