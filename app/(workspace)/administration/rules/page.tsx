import type { Metadata } from 'next'
import { Suspense } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { listForms } from '@/lib/disclosure/list-forms'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { ruleBook } from '@/lib/rules/rule-book'
import type { Template } from '@/lib/template/templates'
import { roleNames } from '@/lib/workflow/actor'
import { PlainPage } from '../../plain-page'
import { seenDisclosures } from '../../review/waiting'
import { isBureauAdministrator } from '../../roles'
import { signedIn } from '../../signed-in'
import { WaitingWords } from '../../waiting-words'
import { HitTable } from './hit-table'
import { RehearsalPanel } from './rehearsal-panel'
import { hitsOf, rulesSpoken } from './unit-hits'

export const metadata: Metadata = { title: '规则演练' }
export const dynamic = 'force-dynamic'

const Hits = async ({ form, lines }: { readonly form: Template; readonly lines: readonly ListedDisclosure[] }) => {
  if (lines.length === 0) return <EmptyState title="没有用这个模板的决算">本地区单位开始填报后，这里列出每条规则命中哪些单位。</EmptyState>
  const entries = ruleBook(form)
  const hits = hitsOf(entries, lines, await rulesSpoken(lines))
  return (
    <>
      <HitTable hits={hits} of={lines.length} />
      <p className="mt-1.5 text-12 text-ink-3">其余 {entries.length - hits.length} 条没有单位命中；停用的规则不出声，不在此列。</p>
    </>
  )
}

/** For whoever answers for the rules of a division: whom each rule hits now, and what the rules catch. */
const AdministrationRulesPage = async ({ searchParams }: { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>> }) => {
  const actor = await signedIn('/administration/rules')
  if (!isBureauAdministrator(actor)) {
    return (
      <PlainPage title="规则演练由财政部门办理" actions={<ButtonLink href="/rules" variant="primary">看规则手册</ButtonLink>}>
        <p>这一页给{roleNames.bureauAdministrator}使用。</p>
      </PlainPage>
    )
  }
  const forms = await listForms(actor)
  const wanted = (await searchParams).form
  const form = forms.find(({ id }) => id === wanted) ?? forms[0]
  if (form === undefined) return null
  const lines = (await seenDisclosures(actor)).filter(({ templateId, roles }) => templateId === form.id && roles.includes('bureauAdministrator'))
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="规则演练" detail={<span>{form.name}。级别在模板中设定，降级、停用须写明理由；调整前在这里看影响。</span>} />
      {forms.length > 1 && <div className="mb-4"><SegmentedLinks label="模板" options={forms.map(({ id, fiscalYear }) => ({ href: `/administration/rules?form=${id}`, label: `${String(fiscalYear)}年度`, current: id === form.id }))} /></div>}
      <section aria-labelledby="rehearsal" className="mb-8">
        <h2 id="rehearsal" className="text-16 font-semibold">赛前演练</h2>
        <p className="pb-2 text-13 text-ink-2">随机生成处处相符的正确案例，逐类注入错误，看哪条规则出声、正确案例有没有误报。在本机浏览器中进行，不占服务器，不影响填报。</p>
        <RehearsalPanel templateId={form.id} />
      </section>
      <section aria-labelledby="hits">
        <h2 id="hits" className="text-16 font-semibold">调整级别会影响谁</h2>
        <p className="pb-2 text-13 text-ink-2">本地区用这个模板的 {lines.length} 份决算，按现在录入的数字。</p>
        <Suspense fallback={<WaitingWords>正在核对各单位的数字……</WaitingWords>}><Hits form={form} lines={lines} /></Suspense>
      </section>
    </main>
  )
}

export default AdministrationRulesPage
