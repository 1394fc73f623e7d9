'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { StateTag } from '@/components/ui/state-tag'
import { Tag } from '@/components/ui/tag'
import { useToast } from '@/components/ui/toast'
import type { SeasonLine } from '@/lib/disclosure/season-map'
import { StepDialog } from '../disclosures/[disclosureId]/review/step-dialog'
import { FindingCountWords } from '../finding-count-words'
import { momentWords } from '../moment'
import { remindAction } from './actions'

type SeasonGridProps = { readonly divisionCode: string; readonly fiscalYear: number; readonly daysLeft: number | null; readonly thisYear: string; readonly lines: readonly SeasonLine[] }

const State = ({ line: { disclosure } }: { readonly line: SeasonLine }) => (disclosure === null ? <Tag tone="plain" icon="blank">未开始</Tag> : <StateTag state={disclosure.state} />)

const Name = ({ line: { unit, disclosure } }: { readonly line: SeasonLine }) => (
  <>{disclosure === null ? unit.name : <Link href={`/disclosures/${disclosure.id}`} className="text-ink no-underline hover:text-act hover:underline">{unit.name}</Link>}<span className="ml-2 font-normal text-ink-3">{unit.code}</span></>
)

/** Days to the deadline; nothing once it is public. */
const Days = ({ line, daysLeft }: { readonly line: SeasonLine; readonly daysLeft: number | null }) => {
  if (line.disclosure?.state === 'published' || line.disclosure?.state === 'correcting') return <span className="text-ink-3">—</span>
  if (daysLeft === null) return <span className="text-ink-3">未定截止日</span>
  return daysLeft < 0 ? <b className="font-semibold text-error">逾期 {-daysLeft} 天</b> : <span className={daysLeft <= 3 ? 'font-semibold text-warn' : ''}>剩 {daysLeft} 天</span>
}

/** Departments and their units in one year; those that are chosen, or all that are shown, can be reminded. */
export const SeasonGrid = ({ divisionCode, fiscalYear, daysLeft, thisYear, lines }: SeasonGridProps) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const toast = useToast()
  const chosen = lines.filter(({ unit }) => ticked.has(unit.id))
  const tick = (id: string, on: boolean) => { setTicked(new Set(on ? [...ticked, id] : [...ticked].filter((each) => each !== id))) }
  const box = ({ unit }: SeasonLine) => <Checkbox label={<span className="sr-only">选{unit.name}</span>} checked={ticked.has(unit.id)} onCheckedChange={(on) => { tick(unit.id, on) }} />
  const allBox = <Checkbox label={<span className="sr-only">全选</span>} checked={lines.length > 0 && chosen.length === lines.length} onCheckedChange={(on) => { setTicked(new Set(on ? lines.map(({ unit }) => unit.id) : [])) }} />
  const columns: readonly DataColumn<SeasonLine>[] = [
    { key: 'tick', head: allBox, width: '36px', cell: box },
    { key: 'department', head: '部门', width: '200px', cell: ({ unit }) => <span className="text-ink-2">{unit.departmentName}</span> },
    { key: 'unit', head: '单位', names: true, cell: (line) => <Name line={line} /> },
    { key: 'state', head: '状态', width: '110px', cell: (line) => <State line={line} /> },
    { key: 'days', head: '离截止', width: '110px', figures: true, cell: (line) => <Days line={line} daysLeft={daysLeft} /> },
    { key: 'findings', head: '问题', width: '260px', cell: ({ tally }) => <FindingCountWords count={tally ?? undefined} /> },
    { key: 'activity', head: '最后改动', width: '130px', figures: true, cell: ({ disclosure }) => <span className="text-ink-2">{disclosure === null ? '' : momentWords(disclosure.updatedAt, thisYear)}</span> },
  ]
  const remind = (words: string) => remindAction({ divisionCode, words, lines: chosen.map(({ unit, disclosure }) => ({ unitId: unit.id, disclosureId: disclosure?.id ?? null })) })
  return (
    <section aria-labelledby="units" className="mt-4">
      <div className="flex flex-wrap items-center gap-3 pb-1.5">
        <h2 id="units" className="text-14 font-semibold">各单位 <span className="text-12 font-normal text-ink-3">{lines.length} 个</span></h2>
        <StepDialog
          title={`催报 ${String(chosen.length)} 个单位`} description={`${String(fiscalYear)}年度决算公开。写进单位填报人和负责人的“收件”；填了邮箱的，本系统配置了邮件时同时发邮件。`}
          trigger={<Button size="small" icon="talk" unavailable={chosen.length === 0 ? '先勾选单位' : undefined}>催报</Button>} confirmLabel="发出" busyLabel="正在发出" tone="primary"
          words={{ label: '催报的话', hint: '写明办什么、哪天以前办完。' }} take={remind}
          onTaken={({ units, people, mails, nobody }) => {
            setTicked(new Set())
            toast({
              title: `已催报 ${String(units)} 个单位、${String(people)} 人`,
              detail: [mails === null ? '本系统没有配置邮件，只进收件箱。' : `${String(mails)} 人同时收到邮件。`, ...(nobody.length === 0 ? [] : [`没有人员账号：${nobody.join('、')}`])].join(''),
            })
          }}
        />
      </div>
      <div className="hidden tablet:block"><DataTable caption="各单位进度" columns={columns} rows={lines} rowKey={({ unit }) => unit.id} empty="没有符合条件的单位" /></div>
      <ul className="border-t-2 border-b border-ink bg-sheet text-14 tablet:hidden">
        {lines.map((line) => (
          <li key={line.unit.id} className="grid gap-1 border-b border-line px-3 py-2.5 last:border-b-0">
            <span className="flex items-start gap-3">{box(line)}<span className="min-w-0 flex-1 font-medium"><Name line={line} /></span><State line={line} /></span>
            <span className="text-13 text-ink-2"><Days line={line} daysLeft={daysLeft} />{line.disclosure !== null && <> · {momentWords(line.disclosure.updatedAt, thisYear)} 改动</>}</span>
            <FindingCountWords count={line.tally ?? undefined} />
          </li>
        ))}
      </ul>
    </section>
  )
}
