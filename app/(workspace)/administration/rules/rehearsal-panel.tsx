'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import type { ClassResult, Rehearsal, TypoResult } from '@/lib/rehearsal/rehearse'
import type { Template } from '@/lib/template/templates'
import { useRehearsal } from './use-rehearsal'

const columns: readonly DataColumn<ClassResult>[] = [
  { key: 'name', head: '错误', names: true, cell: ({ number, name }) => <><span className="mr-2 inline-block w-5 text-right text-ink-3">{number}</span>{name}</> },
  { key: 'basis', head: '注入处', width: '80px', cell: ({ basis }) => (basis === 'facts' ? '事实' : '文本') },
  { key: 'named', head: '应查出', width: '140px', cell: ({ named }) => named.join('、') },
  { key: 'caught', head: '查出 / 注入', width: '110px', figures: true, cell: ({ detected, injected }) => <span className={detected < injected ? 'font-semibold text-error' : ''}>{detected} / {injected}</span> },
  { key: 'also', head: '另有出声', width: '240px', cell: ({ also }) => <span className="text-ink-2">{[...also.keys()].sort().join('、')}</span> },
]

const typoWords = ({ tried, breaking, detected, missed }: TypoResult): string =>
  `抽 ${String(tried)} 处，破坏勾稽 ${String(breaking)} 处，查出 ${String(detected)} 处${missed.length === 0 ? '' : `，漏查：${missed.map(({ at, right, wrong }) => `${at} ${right}→${wrong}`).join('；')}`}`

const Result = ({ result }: { readonly result: Rehearsal }) => {
  const { falseAlarms, classes, typos, printedTypos, size, seed } = result
  const made = classes.reduce((sum, { injected }) => sum + injected, 0)
  const caught = classes.reduce((sum, { detected }) => sum + detected, 0)
  return (
    <>
      <dl className="mb-3 grid gap-x-6 gap-y-1 text-13 tablet:grid-cols-[max-content_minmax(0,1fr)]">
        <dt className="text-ink-3">正确案例</dt><dd>{size.cases} 份（种子 {seed}），错误、警告级误报 {falseAlarms.length} 条</dd>
        <dt className="text-ink-3">错误类别</dt><dd>注入 {made} 处，点名的规则全部出声 {caught} 处</dd>
        <dt className="text-ink-3">事实录错一个数</dt><dd>{typoWords(typos)}</dd>
        <dt className="text-ink-3">文本印错一个数</dt><dd>{typoWords(printedTypos)}</dd>
      </dl>
      {falseAlarms.length > 0 && <ul aria-label="误报" className="mb-3 list-disc pl-5 text-13 text-error">{falseAlarms.map(({ rule, basis, caseNumber, message }) => <li key={`${rule}${basis}${String(caseNumber)}${message}`}>{rule}（案例 {caseNumber}，{basis === 'facts' ? '事实' : '文本'}）：{message}</li>)}</ul>}
      <div className="hidden tablet:block"><DataTable caption="错误类别" columns={columns} rows={classes} rowKey={({ name }) => name} /></div>
      <ul aria-label="错误类别" className="border-t-2 border-b border-ink bg-sheet text-13 tablet:hidden">
        {classes.map(({ number, name, named, detected, injected }) => (
          <li key={name} className="flex items-baseline justify-between gap-3 border-b border-line px-3 py-2 last:border-b-0">
            <span><span className="mr-2 text-ink-3">{number}</span>{name} <span className="text-12 text-ink-3">{named.join('、')}</span></span>
            <span className={detected < injected ? 'flex-none font-semibold text-error' : 'flex-none'}>{detected} / {injected}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Mistakes on purpose, in this browser: what this form's rules catch and what they say where nothing is wrong. */
export const RehearsalPanel = ({ form }: { readonly form: Template }) => {
  const { steps, result, run } = useRehearsal()
  const [seed, setSeed] = useState(1)
  const start = (): void => {
    run(form, seed)
    setSeed(seed + 1)
  }
  const shown = result?.templateId === form.id ? result : null
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <Button variant="primary" onClick={start} {...(steps === null ? {} : { busy: '正在演练' })}>{shown === null ? '开始演练' : '换一批案例再演练'}</Button>
        <p role="status" className="text-13 text-ink-2">{steps === null ? '' : `已判 ${String(steps)} 次`}</p>
      </div>
      {shown !== null && <Result result={shown} />}
    </>
  )
}
