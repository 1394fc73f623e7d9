'use client'
import { useMemo, useRef, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Segmented } from '@/components/ui/segmented'
import type { AmountUnit } from '@/lib/money/format'
import type { PasteGround } from './paste-ground'
import type { PasteLayout } from './paste-layout'
import { planPaste, type PastePlan } from './paste-plan'
import type { UnitEvidence } from './unit-evidence'

type PastePreviewProps = {
  readonly layout: PasteLayout
  readonly ground: PasteGround
  readonly evidence: UnitEvidence
  /** The unit in which the form shows amounts. */
  readonly shown: AmountUnit
  readonly onTake: (plan: PastePlan, unit: AmountUnit) => void
  readonly onLeave: () => void
}

const SHOWN = 400
const ways = { code: '按科目代码对行', name: '按名称对行', place: '从选中的格起逐格填入' } as const
const units = [{ value: '元', label: '元' }, { value: '万元', label: '万元' }] as const

const Value = ({ text }: { readonly text: string }) => (text === '' ? <span className="text-ink-3">空白</span> : <>{text}</>)

/** What a pasted block would change, before it does: the unit it is read in, codes that get a row, every cell old and new, and what cannot be taken. */
export const PastePreview = ({ layout, ground, evidence, shown, onTake, onLeave }: PastePreviewProps) => {
  const [unit, setUnit] = useState(evidence.unit)
  const [codes, setCodes] = useState<ReadonlySet<string>>(() => new Set(layout.newCodes.filter(({ code }) => ground.codes?.isListed(code) === true).map(({ code }) => code)))
  const take = useRef<HTMLButtonElement>(null)
  const plan = useMemo(() => planPaste(layout, ground, { unit: unit ?? shown, codes }), [layout, ground, unit, shown, codes])
  const hasAmounts = layout.cells.some(({ column }) => column.input === 'amount')
  const counts = [
    plan.same > 0 && `${String(plan.same)} 格与现值相同`,
    layout.blank > 0 && `${String(layout.blank)} 格空白，不动原数`,
    layout.passedOver > 0 && `${String(layout.passedOver)} 行表头或合计，不用写入`,
    plan.untaken > 0 && `${String(plan.untaken)} 格的科目没有勾选`,
    plan.newItems.length > 0 && `新增 ${String(plan.newItems.length)} ${ground.grow?.what ?? '行'}`,
  ].filter((words) => words !== false)
  const unavailable = unit === null && hasAmounts ? '请先选定金额单位' : plan.edits.length === 0 ? '没有要改动的格' : undefined
  const tick = (code: string, ticked: boolean) => {
    const next = new Set(codes)
    if (ticked) next.add(code)
    else next.delete(code)
    setCodes(next)
  }
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => { if (!open) onLeave() }}
      title="粘贴预览"
      description={`${String(layout.lines)} 行 × ${String(layout.width)} 列，${ways[layout.by]}${layout.withHeads ? '，按表头对列' : ''}`}
      initialFocus={take}
      footer={
        <>
          <Button onClick={onLeave}>放弃</Button>
          <Button ref={take} variant="primary" unavailable={unavailable} onClick={() => { onTake(plan, unit ?? shown) }}>采用 {plan.edits.length} 处改动</Button>
        </>
      }
    >
      <div className="grid gap-4">
        {hasAmounts && (
          <div role="group" aria-label="复制来的金额单位" className={`flex flex-wrap items-center gap-x-3 gap-y-1.5 border-l-4 px-3 py-2 text-13 ${unit === null ? 'border-warn bg-warn-wash' : 'border-act bg-act-wash'}`}>
            <b className="font-semibold">{unit === null ? '复制来的金额是元还是万元？' : `按${unit}读入`}</b>
            <Segmented<AmountUnit | ''> label="复制来的金额单位" options={units} value={unit ?? ''} onValueChange={(next) => { if (next !== '') setUnit(next) }} />
            <span className="text-12 text-ink-2">{evidence.why}{unit !== null && unit !== shown && `，换算成${shown}填入`}</span>
          </div>
        )}
        {layout.newCodes.length > 0 && (
          <fieldset className="grid gap-1.5">
            <legend className="mb-1 text-13 font-semibold">表中还没有的科目，勾选的会添加一行</legend>
            {layout.newCodes.map(({ code, name, line }) => (
              <Checkbox key={code} label={<>{code}　{name}</>} {...(ground.codes?.isListed(code) === true ? {} : { hint: `第 ${String(line)} 行。请核对代码是否正确` })} checked={codes.has(code)} onCheckedChange={(ticked) => { tick(code, ticked) }} />
            ))}
          </fieldset>
        )}
        {plan.problems.length > 0 && (
          <section aria-label="不会写入的">
            <h3 className="flex items-center gap-1.5 text-13 font-semibold text-warn"><Icon name="warning" />{plan.problems.length} 处不会写入</h3>
            <ul className="mt-1 max-h-40 overflow-y-auto text-13" tabIndex={0}>
              {plan.problems.map((problem, index) => <li key={index}>第 {problem.line} 行{problem.text === '' ? '' : `“${problem.text}”`}：{problem.why}</li>)}
            </ul>
          </section>
        )}
        <section aria-label="改动">
          <h3 className="text-13"><b className="font-semibold">{plan.edits.length === 0 ? '没有改动' : `改动 ${String(plan.edits.length)} 格`}</b>{counts.map((words) => <span key={words} className="text-12 text-ink-2">　·　{words}</span>)}</h3>
          {plan.edits.length > 0 && (
            <div tabIndex={0} role="group" aria-label="逐格对照" className="mt-1.5 max-h-80 overflow-auto border-y border-line-2">
              <table className="w-full text-13 [&_td]:px-2.5 [&_td]:py-0.75 [&_th]:px-2.5 [&_th]:py-1">
                <thead className="sticky top-0 bg-wash text-12 text-ink-2">
                  <tr><th scope="col" className="text-left font-medium">行</th><th scope="col" className="text-left font-medium">栏</th><th scope="col" className="text-right font-medium">原来</th><th scope="col" className="text-right font-medium">粘贴后（{shown}）</th></tr>
                </thead>
                <tbody>
                  {plan.edits.slice(0, SHOWN).map(({ key, rowName, column, before, text }) => (
                    <tr key={key} className="border-t border-line">
                      <th scope="row" className="text-left font-normal">{rowName}</th>
                      <td>{column}</td>
                      <td className="figures max-w-60 truncate text-ink-3"><Value text={before} /></td>
                      <td className="figures max-w-60 truncate font-semibold"><Value text={text} /></td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {plan.edits.length > SHOWN && <p className="border-t border-line px-2.5 py-1 text-12 text-ink-3">另有 {plan.edits.length - SHOWN} 格，一并写入</p>}
            </div>
          )}
        </section>
      </div>
    </Dialog>
  )
}
