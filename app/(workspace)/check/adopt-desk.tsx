'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { CheckedText } from '@/lib/disclosure/check-text'
import type { AdoptionPlan } from '@/lib/disclosure/preview-adoption'
import { useAction } from '../use-action'
import { takeBackAction } from './actions'
import { AdoptionPreview } from './adoption-preview'
import { sendForPreview, sendToAdopt, type Into } from './send-text'

/** A disclosure this person may write in. */
export type Fillable = { readonly id: string; readonly unitName: string; readonly fiscalYear: number }

/** Where a text belongs, as far as its name and year say. */
const likely = ({ unitName, fiscalYear }: Pick<CheckedText, 'unitName' | 'fiscalYear'>, fillable: readonly Fillable[]): Into | null => {
  const of = (year: number): Fillable | undefined => fillable.find((each) => each.fiscalYear === year && each.unitName === unitName) ?? fillable.find((each) => each.fiscalYear === year)
  const [same, next] = [of(fiscalYear), of(fiscalYear + 1)]
  if (same !== undefined) return { disclosureId: same.id, target: 'thisYear' }
  return next === undefined ? null : { disclosureId: next.id, target: 'lastYear' }
}

type Done = { readonly into: Into; readonly version: number; readonly changed: number }
type AdoptDeskProps = { readonly file: File; readonly checked: Pick<CheckedText, 'name' | 'unitName' | 'fiscalYear'>; readonly fillable: readonly Fillable[] }

/** From a checked text to the facts of a disclosure: choose which, look at what would change, let it; and take it back. */
export const AdoptDesk = ({ file, checked, fillable }: AdoptDeskProps) => {
  const [into, setInto] = useState<Into | null>(() => likely(checked, fillable))
  const [plan, setPlan] = useState<AdoptionPlan | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [takenBack, setTakenBack] = useState<string | null>(null)
  const [preview, adopt, takeBack] = [useAction(sendForPreview), useAction(sendToAdopt), useAction(takeBackAction)]
  const choose = (next: Into) => {
    for (const action of [preview, adopt, takeBack]) action.forget()
    setPlan(null)
    setDone(null)
    setTakenBack(null)
    setInto(next)
  }
  const chosen = fillable.find(({ id }) => id === into?.disclosureId)
  const failure = preview.failure ?? adopt.failure ?? takeBack.failure
  return (
    <section aria-labelledby="adopt" className="grid gap-3 border border-line-2 bg-sheet px-4 py-3">
      <h3 id="adopt" className="text-14 font-semibold">填入决算公开 <span className="font-normal text-ink-3">读出的数先列出来看，确认后才写入</span></h3>
      {into === null || chosen === undefined ? (
        <p className="text-13 text-ink-2">您名下没有可以填报的 {checked.fiscalYear} 年度或 {checked.fiscalYear + 1} 年度决算公开。请先到“决算公开”页打开该年度，再回来填入。</p>
      ) : (
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <Select aria-label="填入哪一份决算公开" className="min-w-64" value={into.disclosureId} onValueChange={(disclosureId) => { choose({ ...into, disclosureId }) }} options={fillable.map(({ id, unitName, fiscalYear }) => ({ value: id, label: `${unitName} ${String(fiscalYear)}年度` }))} />
          <RadioGroup<Into['target']> label="作为" inline value={into.target} onValueChange={(target) => { choose({ ...into, target }) }} options={[{ value: 'thisYear', label: `本年数（${String(chosen.fiscalYear)}年度）` }, { value: 'lastYear', label: `上年数（${String(chosen.fiscalYear - 1)}年度）` }]} />
          <Button onClick={() => { choose(into); preview.run({ file, into }, setPlan) }} busy={preview.pending ? '正在读' : undefined}>看要填入什么</Button>
        </div>
      )}
      {failure !== null && <NoticeBanner tone="error" role="alert" title="没有办成，内容没有改变">{failure}</NoticeBanner>}
      {plan !== null && into !== null && (
        <AdoptionPreview name={checked.name} plan={plan} busy={adopt.pending} onDrop={() => { setPlan(null) }} onImport={(choice) => {
          adopt.run({ file, into, version: plan.version, ...choice }, ({ version, changed }) => { setPlan(null); setDone({ into, version, changed }) })
        }} />
      )}
      {done !== null && takenBack === null && (
        <NoticeBanner tone="ok" role="status" title={`已填入 ${String(done.changed)} 项`} actions={
          <>
            <Button onClick={() => { takeBack.run({ disclosureId: done.into.disclosureId, version: done.version }, ({ changed, kept }) => { setTakenBack(`已恢复 ${String(changed)} 项${kept === 0 ? '' : `；填入后又改过的 ${String(kept)} 项没有动`}`) }) }} busy={takeBack.pending ? '正在撤回' : undefined}>撤回这次填入</Button>
            <ButtonLink href={`/disclosures/${done.into.disclosureId}`}>去补填、核对</ButtonLink>
          </>
        }>每一项的原值都在“往来”页的改动记录里，也可以逐项恢复。</NoticeBanner>
      )}
      {takenBack !== null && <NoticeBanner tone="ok" role="status" title="已撤回这次填入">{takenBack}。</NoticeBanner>}
    </section>
  )
}
