import { ruleBook, severityNames } from '@/lib/rules/rule-book'
import type { Rehearsal, TypoResult } from '@/lib/rehearsal/rehearse'
import type { Template } from '@/lib/template/templates'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (texts: readonly string[]): string => `| ${texts.map(cell).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [row(head), row(head.map(() => '---')), ...rows.map(row)]

/** Rounded down: 99.99 % is not all of them. */
const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)}%`)
const listed = (counts: ReadonlyMap<string, number>): string => [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, times]) => `${name}×${String(times)}`).join('、')

const typoLines = (silentBecause: string, { possible, tried, breaking, detected, missed, spokenAnyway, silent }: TypoResult): readonly string[] => [
  ...table(['可能的错录', '按种子抽取', '破坏勾稽', '其中查出', '查出率', '不破坏勾稽而仍被提醒', '不破坏勾稽、无人出声'], [[String(possible), String(tried), String(breaking), String(detected), share(detected, breaking), String(spokenAnyway), String(tried - breaking - spokenAnyway)]]),
  '',
  ...(missed.length === 0 ? ['没有漏查。'] : ['漏查：', '', ...missed.map(({ at, kind, right, wrong, rules }) => `- \`${at}\` ${kind}：${right} → ${wrong}${rules.length > 0 ? `（应由 ${rules.join('、')} 查出）` : ''}`)]),
  ...(silent.size === 0 ? [] : ['', silentBecause, '', ...[...silent].sort(([, one], [, other]) => other - one).map(([place, times]) => `- ${place} ${String(times)} 次`)]),
]

/** The rehearsal as a page: what was made wrong, who noticed, who spoke without need. Nothing in it changes with time or machine. */
export const rehearsalText = (rehearsal: Rehearsal, template: Template): string => {
  const { seed, size, falseAlarms, notices, classes, typos, printedTypos, rules } = rehearsal
  const entries = ruleBook(template)
  return [
    '# 赛前演练',
    '',
    `由 \`npm run rehearse\` 生成，不要手改。模板 ${template.id} ${template.name}，种子 ${String(seed)}，正确案例 ${String(size.cases)} 份（科目、金额、自评表、文字随机而处处相符，有结转、有政府性基金、有其他资金的都在内）。`,
    '',
    '## 误报',
    '',
    `正确案例作为事实、作为成册文本各判一遍：错误、警告级误报 ${String(falseAlarms.length)} 条${notices.size > 0 ? `；提示 ${listed(notices)}（I16 为四舍五入尾差的说明，不是误报）` : ''}。`,
    ...(falseAlarms.length === 0 ? [] : ['', ...falseAlarms.map(({ rule, severity, basis, caseNumber, message }) => `- ${rule} ${severityNames[severity]}，案例 ${String(caseNumber)}（${basis === 'facts' ? '事实' : '文本'}）：${message}`)]),
    '',
    '## 错误类别',
    '',
    '每份案例每类注入一处，点名的规则全部出声才算查出；案例中没有这类错误的位置时不注入。“应查出”一栏列点名的规则：事业单位没有机关运行经费，第 7 类只点 A08。',
    '',
    ...table(
      ['类', '注入处', '错误', '应查出', '查出／注入', '另有出声'],
      classes.map(({ number, basis, name, named, injected, detected, also }) => [String(number), basis === 'facts' ? '事实' : '文本', name, named.join('、'), `${String(detected)}／${String(injected)}`, listed(also)]),
    ),
    '',
    '## 事实中一个数录错',
    '',
    '每个金额逐位换成其他数字、相邻两位换位、末尾多一个零、少一个零、放大一万倍。是否破坏勾稽由另写的一份恒等式（到分）判定，不经过规则。',
    '',
    ...typoLines('原理上查不出的：这些数只在一处填报，没有第二个数与它核对（预算数、上年数、采购金额等），偏离过大时由合理性规则提醒；上年数以万元计，相差不足尾差的也不出声。抽到而无人出声的，按位置：', typos),
    '',
    '## 文本中一个数印错',
    '',
    '十张表印出的每个金额同样改动。是否破坏勾稽由单元格的来历判定：同一批事实印两处应为同一字样，印出的合计与印出的各项之差应在四舍五入以内。',
    '',
    ...typoLines('原理上查不出的：印数改动后，与合计之差仍在四舍五入允许以内。抽到而无人出声的，按位置：', printedTypos),
    '',
    '## 各规则',
    '',
    '“应查出”为点名这条规则的错误数（错误类别和破坏恒等式的错录），“出声”含未点名而出声的。“—”为本次没有错误点名这条规则；每条规则在测试中都另有一处能使它出声的错误。',
    '',
    ...table(
      ['编号', '规则', '级别', '查出／应查出', '查出率', '出声', '误报'],
      entries.map(({ id, title, severity }) => {
        const { due, spoke, heard, falseAlarms: alarms } = rules.get(id) ?? { due: 0, spoke: 0, heard: 0, falseAlarms: 0 }
        return [id, title, severity === null ? '停用' : severityNames[severity], due === 0 ? '—' : `${String(spoke)}／${String(due)}`, share(spoke, due), String(heard), String(alarms)]
      }),
    ),
    '',
  ].join('\n')
}
