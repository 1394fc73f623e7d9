import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { severityWords, type Severity } from '@/components/ui/severity-badge'
import { listForms } from '@/lib/disclosure/list-forms'
import type { RuleFamily } from '@/lib/rules/rule'
import { familyNames, ruleBook } from '@/lib/rules/rule-book'
import type { RawQuery } from '../disclosures/list-query'
import { SearchForm } from '../search-form'
import { signedIn } from '../signed-in'
import { bookAddress, bookQueryOf, narrowedBook } from './book-query'
import { RuleLines } from './rule-lines'

export const metadata: Metadata = { title: '规则手册' }
export const dynamic = 'force-dynamic'

const families = Object.keys(familyNames) as readonly RuleFamily[] // Object.keys of a Record<RuleFamily, …> written out yields its families
const levels: readonly (Severity | null)[] = [null, 'error', 'warning', 'notice']

const RulesPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = bookQueryOf(await searchParams)
  const forms = await listForms(await signedIn(bookAddress(query)))
  const form = forms.find(({ id }) => id === query.form) ?? forms[0]
  if (form === undefined) return null
  const all = ruleBook(form)
  const entries = narrowedBook(all, query)
  const groups = families.map((family) => ({ family, name: familyNames[family], entries: entries.filter((entry) => entry.family === family) })).filter((group) => group.entries.length > 0)
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="规则手册" detail={<span>{form.name} · {all.length} 条。错误须改正才能提交，警告须说明原因，提示只作提醒。</span>} />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        {forms.length > 1 && <SegmentedLinks label="模板" options={forms.map((each) => ({ href: bookAddress({ ...query, form: each.id }), label: `${String(each.fiscalYear)}年度`, current: each.id === form.id }))} />}
        <SegmentedLinks label="级别" options={levels.map((severity) => ({ href: bookAddress({ ...query, severity }), label: severity === null ? '全部' : severityWords[severity], current: severity === query.severity }))} />
        <SearchForm action="/rules" label="编号、科目或词语" words={query.words} kept={{ form: query.form, severity: query.severity }} />
        <p className="ml-auto text-12 text-ink-3">{entries.length} 条</p>
      </div>
      {groups.length === 0 ? <EmptyState title="没有符合条件的规则">请换一个词，或<Link href="/rules">看全部</Link>。</EmptyState> : (
        <>
          <nav aria-label="规则的类别" className="mb-4 flex flex-wrap gap-x-4 gap-y-1.5 text-13">
            {groups.map(({ family, name, entries: { length } }) => <a key={family} href={`#family-${family}`} className="py-0.5">{name} <span className="text-ink-3">{length}</span></a>)}
          </nav>
          {groups.map(({ family, name, entries: lines }) => (
            <section key={family} aria-labelledby={`family-${family}`} className="mb-6">
              <h2 id={`family-${family}`} className="scroll-mt-3 pb-1.5 text-16 font-semibold">{name}</h2>
              <RuleLines entries={lines} label={name} />
            </section>
          ))}
        </>
      )}
    </main>
  )
}

export default RulesPage
