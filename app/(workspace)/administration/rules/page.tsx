import type { Metadata } from 'next'
import { Suspense } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { listBureauForms } from '@/lib/disclosure/list-bureau-forms'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { ruleBook } from '@/lib/rules/rule-book'
import type { Template } from '@/lib/template/templates'
import { roleNames } from '@/lib/workflow/actor'
import { PlainPage } from '../../plain-page'
import { seenDisclosures } from '../../review/waiting'
import { isBureauAdministrator } from '../../roles'
import { signedIn } from '../../signed-in'
import { WaitingWords } from '../../waiting-words'
import { ChoiceHistory } from './choice-history'
import { HitTable } from './hit-table'
import { hitsOf, unitsByRule } from './impact'
import { LevelDialog } from './level-dialog'
import { RehearsalPanel } from './rehearsal-panel'
import { TailsChoice } from './tails-choice'
import { rulesSpoken } from './unit-hits'

export const metadata: Metadata = { title: '规则与报表' }
export const dynamic = 'force-dynamic'

type HitsProps = { readonly divisionCode: string; readonly form: Template; readonly lines: readonly ListedDisclosure[] }

const Hits = async ({ divisionCode, form, lines }: HitsProps) => {
  const entries = ruleBook(form).filter(({ ofFacts }) => ofFacts)
  const units = unitsByRule(lines, await rulesSpoken(lines))
  const hits = hitsOf(entries, units)
  const chosenFor = { divisionCode, templateId: form.id, of: lines.length }
  return (
    <>
      <div className="pb-2"><LevelDialog {...chosenFor} entries={entries} units={units} trigger={<Button>调整一条规则……</Button>} /></div>
      {hits.length === 0 ? <EmptyState title="没有命中的单位">本地区单位开始填报后，这里列出每条规则命中哪些单位。</EmptyState> : <HitTable {...chosenFor} hits={hits} entries={entries} units={units} />}
      <p className="mt-1.5 text-12 text-ink-3">其余 {entries.length - hits.length} 条没有单位命中，停用的不出声；只在查验文本时核对的规则不在此列。</p>
    </>
  )
}

/** For whoever answers for the rules of a division: how its units use the form, whom each rule hits now, and what the rules catch. */
const AdministrationRulesPage = async ({ searchParams }: { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>> }) => {
  const actor = await signedIn('/administration/rules')
  if (!isBureauAdministrator(actor)) {
    return (
      <PlainPage title="规则与报表由财政部门办理" actions={<ButtonLink href="/rules" variant="primary">看规则手册</ButtonLink>}>
        <p>这一页给{roleNames.bureauAdministrator}使用。</p>
      </PlainPage>
    )
  }
  const forms = await listBureauForms(actor)
  const wanted = await searchParams
  const ofDivision = forms.filter(({ divisionCode }) => divisionCode === (wanted['division'] ?? forms[0]?.divisionCode))
  const chosen = ofDivision.find(({ form }) => form.id === wanted['form']) ?? ofDivision[0]
  if (chosen === undefined) return null
  const { divisionCode, divisionName, form, choices } = chosen
  const lines = (await seenDisclosures(actor)).filter(({ templateId, unit, roles }) => templateId === form.id && unit.divisionCode === divisionCode && roles.includes('bureauAdministrator'))
  const several = new Set(forms.map((each) => each.divisionCode)).size > 1
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="规则与报表" detail={<span>{divisionName} · {form.name}。这里的选择只在本区划生效；已公开的不变。</span>} />
      {forms.length > 1 && <div className="mb-4"><SegmentedLinks label="模板" options={forms.map((each) => ({ href: `/administration/rules?division=${each.divisionCode}&form=${each.form.id}`, label: `${several ? `${each.divisionName} ` : ''}${String(each.form.fiscalYear)}年度`, current: each === chosen }))} /></div>}
      <section aria-labelledby="tails" className="mb-8">
        <h2 id="tails" className="pb-2 text-16 font-semibold">尾数</h2>
        <TailsChoice key={`${form.id}${form.tails}`} divisionCode={divisionCode} templateId={form.id} now={form.tails} published={lines.filter(({ publication }) => publication !== null).length} />
      </section>
      <section aria-labelledby="hits" className="mb-8">
        <h2 id="hits" className="text-16 font-semibold">规则的级别</h2>
        <p className="pb-2 text-13 text-ink-2">本区划用这个模板的 {lines.length} 份决算，按现在录入的数字，各条规则命中哪些单位；调整前先看会影响谁。</p>
        <Suspense fallback={<WaitingWords>正在核对各单位的数字……</WaitingWords>}><Hits divisionCode={divisionCode} form={form} lines={lines} /></Suspense>
      </section>
      <section aria-labelledby="choices" className="mb-8">
        <h2 id="choices" className="pb-2 text-16 font-semibold">改过什么</h2>
        <ChoiceHistory choices={choices} />
      </section>
      <section aria-labelledby="rehearsal">
        <h2 id="rehearsal" className="text-16 font-semibold">赛前演练</h2>
        <p className="pb-2 text-13 text-ink-2">随机生成处处相符的正确案例，逐类注入错误，看哪条规则出声、正确案例有没有误报。照上面的选择，在本机浏览器中进行，不占服务器，不影响填报。</p>
        <RehearsalPanel form={form} />
      </section>
    </main>
  )
}

export default AdministrationRulesPage
