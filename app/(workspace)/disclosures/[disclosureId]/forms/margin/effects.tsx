'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { classNames } from '@/components/ui/class-names'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { factHref, previewHref } from '@/components/live/fact-href'
import { withReturn } from '@/components/live/return-address'
import type { ChangedCell, ChangedSentence } from '@/components/live/consequences'
import type { Cause } from '@/components/live/live-store'
import type { Section } from '@/components/live/sections'
import { useChangedCells, useLiveReport } from '@/components/live/use-live'
import type { Finding } from '@/lib/rules/finding'
import { FieldLink } from '../frame/field-link'
import { ChangedSpans } from './changed-spans'
import { useSettled } from './use-settled'

const FEW = 3

const shown = (text: string): string => (text === '' ? '空' : text.length > 40 ? `${text.slice(0, 40)}…` : text)

const Causes = ({ causes }: { readonly causes: readonly Cause[] }) => {
  const [first] = causes
  if (first === undefined) return null
  return (
    <div className="mt-1.5 mb-2.5 border border-edit-line bg-edit-wash px-2.5 py-1.75 text-13">
      {causes.slice(0, FEW).map((cause) => (
        <p key={cause.key}>
          <FieldLink factKey={cause.key}>{cause.label}</FieldLink>　<del>{shown(cause.before)}</del> → <b className="font-semibold">{shown(cause.after)}</b>
        </p>
      ))}
      {causes.length > FEW && <p className="text-12">等 {causes.length} 处</p>}
    </div>
  )
}

/** The tables of this section first; totals stand at the head of each. */
const nearest = (cells: readonly ChangedCell[], tables: readonly string[]): readonly ChangedCell[] => {
  const rank = ({ table }: ChangedCell): number => (tables.includes(table) ? tables.indexOf(table) : tables.length)
  return [...cells].sort((left, right) => rank(left) - rank(right))
}

const Cells = ({ cells, back }: { readonly cells: readonly ChangedCell[]; /** The field one came from. */ readonly back: string }) => {
  const { id } = useDisclosure()
  const { report } = useLiveReport()
  const [all, setAll] = useState(false)
  return (
    <table className="w-full text-13">
      <caption className="sr-only">印出的数变了的格</caption>
      <thead className="border-b border-line bg-wash text-12 text-ink-2">
        <tr>
          <th scope="col" className="px-2.5 py-1.25 text-left font-semibold">表</th>
          <th scope="col" colSpan={2} className="px-2.5 py-1.25 text-right font-semibold">{report.template.unit.label}</th>
        </tr>
      </thead>
      <tbody>
        {(all ? cells : cells.slice(0, FEW)).map((cell) => (
          <tr key={cell.ref} className="border-b border-line align-top">
            <th scope="row" className="py-0.75 pr-1 pl-2.5 text-left font-normal"><Link href={withReturn(previewHref(id, cell.ref), back)} className="text-ink no-underline hover:underline">{cell.place.split('表')[0]} {cell.name}</Link></th>
            <td className="figures py-0.75 pl-2 text-12"><del>{cell.before === '' ? '空' : cell.before}</del></td>
            <td className="figures py-0.75 pr-2.5 pl-2"><mark>{cell.after === '' ? '空' : cell.after}</mark></td>
          </tr>
        ))}
      </tbody>
      {cells.length > FEW && (
        <tfoot>
          <tr><td colSpan={3} className="px-2.5 py-0.75"><button type="button" className="text-12 text-act underline underline-offset-3" aria-expanded={all} onClick={() => { setAll(!all) }}>{all ? '收起' : `另外 ${String(cells.length - FEW)} 格`}</button></td></tr>
        </tfoot>
      )}
    </table>
  )
}

const Sentences = ({ sentences, back }: { readonly sentences: readonly ChangedSentence[]; readonly back: string }) => {
  const { id } = useDisclosure()
  const [all, setAll] = useState(false)
  return (
    <>
      <h3 className="border-y border-line-2 bg-wash px-2.5 py-1.25 text-12 font-semibold text-ink-2">句子</h3>
      {(all ? sentences : sentences.slice(0, FEW)).map((sentence) => (
        <div key={sentence.id} className="border-b border-line px-2.5 py-1.75">
          <Link href={withReturn(`/disclosures/${encodeURIComponent(id)}/preview#${encodeURI(sentence.id)}`, back)} className="block text-12 text-ink-3 no-underline hover:underline">{sentence.heading}</Link>
          <p className="font-serif text-13 leading-[22px]"><ChangedSpans spans={sentence.spans} changed={sentence.changed} /></p>
        </div>
      ))}
      {sentences.length > FEW && <p className="px-2.5 py-0.75"><button type="button" className="text-12 text-act underline underline-offset-3" aria-expanded={all} onClick={() => { setAll(!all) }}>{all ? '收起' : `另外 ${String(sentences.length - FEW)} 句`}</button></p>}
    </>
  )
}

type Judged = { readonly resolved: readonly Finding[]; readonly arisen: readonly Finding[] }

/** Notices come and go with every figure; what is said here is what has to be mended or explained. */
const grave = (findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => finding.severity !== 'notice')

/** Findings by title; those that stand lead to the field they begin at. */
const Titles = ({ findings, linked }: { readonly findings: readonly Finding[]; readonly linked: boolean }) => (
  <>
    {findings.length} 项：
    {findings.slice(0, FEW).map(({ key, title, facts }, index) => {
      const [first] = facts
      return <span key={key}>{index > 0 && '；'}{linked && first !== undefined ? <FieldLink factKey={first}>{title}</FieldLink> : title}</span>
    })}
    {findings.length > FEW && '等'}
  </>
)

const JudgedLines = ({ resolved, arisen }: Judged) => {
  const worst = arisen.some((finding) => finding.severity === 'error') ? 'error' : 'warning'
  return (
    <>
      {resolved.length > 0 && <p className="flex gap-1.5 border-t border-line-2 px-2.5 py-1.5 text-12 text-ok"><Icon name="check" /><span>消除 <Titles findings={resolved} linked={false} /></span></p>}
      {arisen.length > 0 && <p className={classNames('flex gap-1.5 border-t border-line-2 px-2.5 py-1.5 text-12', worst === 'error' ? 'text-error' : 'text-warn')}><Icon name={worst} /><span>新增 <Titles findings={arisen} linked /></span></p>}
    </>
  )
}

/** 这一改动的后果: cells and sentences old and new, findings gone and come. */
export const Effects = ({ section }: { readonly section: Section | undefined }) => {
  const { id } = useDisclosure()
  const { causes, cells, sentences, ...judged } = useChangedCells()
  const [resolved, arisen] = [grave(judged.resolved), grave(judged.arisen)]
  const [cause] = causes
  const base = `/disclosures/${encodeURIComponent(id)}/`
  const back = cause === undefined ? 'forms' : factHref(id, cause.key).replace(base, '')
  const tables = new Set(cells.map((cell) => cell.table)).size
  const summary = `${String(tables)} 张表 ${String(cells.length)} 格 · ${String(sentences.length)} 句`
  const spoken = useSettled(causes.length === 0 ? '' : `改动影响 ${summary}${resolved.length > 0 ? `，消除 ${String(resolved.length)} 项问题` : ''}${arisen.length > 0 ? `，新增 ${String(arisen.length)} 项问题` : ''}`)
  return (
    <section aria-labelledby="effects-title">
      <h2 id="effects-title" className="flex items-center gap-2 text-14 font-semibold">
        这一改动的后果
        {causes.length > 0 && <span className="ml-auto text-12 font-normal text-ink-3">{summary}</span>}
      </h2>
      <p aria-live="polite" className="sr-only">{spoken}</p>
      <Causes causes={causes} />
      {causes.length === 0
        ? <p className="mt-1.5 border border-line-2 bg-sheet px-2.5 py-2 text-12 text-ink-3">改动一个数，这里会列出跟着变的表、句子和问题。</p>
        : cells.length + sentences.length + resolved.length + arisen.length === 0
          ? <p className="border border-line-2 bg-sheet px-2.5 py-2 text-12 text-ink-3">印出的表和句子没有变，只影响这一格。</p>
          : (
            <div className="border border-line-2 bg-sheet">
              {cells.length > 0 && <Cells cells={nearest(cells, section?.tables ?? [])} back={back} />}
              {sentences.length > 0 && <Sentences sentences={sentences} back={back} />}
              <JudgedLines resolved={resolved} arisen={arisen} />
            </div>
          )}
    </section>
  )
}
