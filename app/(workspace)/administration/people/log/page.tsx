import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { peopleLog, type PeopleLogInput, type PeopleLogLine } from '@/lib/people/people-log'
import { AdministrationTabs } from '../../administration-tabs'
import { NotAdministrator } from '../../not-administrator'
import type { RawQuery } from '../../../disclosures/list-query'
import { momentWords } from '../../../moment'
import { SearchForm } from '../../../search-form'
import { signedIn } from '../../../signed-in'
import { peopleQueryOf } from '../people-query'

export const metadata: Metadata = { title: '人员和单位日志' }
export const dynamic = 'force-dynamic'

const PATH = '/administration/people/log'
const addressOf = ({ divisionCode, words, page }: PeopleLogInput): string => {
  const parameters = new URLSearchParams({ ...(divisionCode === null ? {} : { division: divisionCode }), ...(words === '' ? {} : { q: words }), ...(page === 1 ? {} : { page: String(page) }) }).toString()
  return parameters === '' ? PATH : `${PATH}?${parameters}`
}

/** 人员和单位日志: who gave whom which role, who stopped what; nobody can change or remove a line. */
const PeopleLogPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = peopleQueryOf(await searchParams)
  const actor = await signedIn(addressOf(query))
  const log = await peopleLog(actor, query)
  if (!log.ok) return <NotAdministrator />
  const { division, lines, total, page, pageCount } = log.value
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="人员和单位" detail={`${division.name} · 日志 ${String(total)} 条`} />
      <AdministrationTabs current="log" divisionCode={division.code} />
      <div className="my-3"><SearchForm action={PATH} label="人员、单位或附言" words={query.words} kept={{ division: query.divisionCode }} /></div>
      <div className="hidden tablet:block">
        <DataTable<PeopleLogLine>
          caption="人员和单位日志" rows={lines} rowKey={({ id }) => id} empty="没有符合条件的记录"
          columns={[
            { key: 'at', head: '时间', width: '160px', cell: ({ at }) => <span className="whitespace-nowrap">{momentWords(at)}</span> },
            { key: 'by', head: '经办人', width: '100px', cell: ({ byName }) => byName },
            { key: 'kind', head: '操作', width: '150px', cell: ({ kindName }) => kindName },
            { key: 'subject', head: '对象', names: true, width: '260px', cell: ({ subject }) => subject },
            { key: 'note', head: '附言', cell: ({ note }) => <span className="text-ink-2">{note}</span> },
            { key: 'hash', head: '哈希', width: '96px', cell: ({ hash }) => <code className="text-12 text-ink-3" title={hash}>{hash.slice(0, 10)}</code> },
          ]}
        />
      </div>
      <ul className="border-t-2 border-b border-ink bg-sheet text-13 tablet:hidden">
        {lines.map(({ id, kindName, subject, byName, at, note }) => (
          <li key={id} className="grid gap-0.5 border-b border-line px-3 py-2 last:border-b-0"><span className="font-medium">{kindName} · {subject}</span><span className="text-ink-2">{byName} · {momentWords(at)}</span>{note !== null && <span className="text-ink-3">{note}</span>}</li>
        ))}
      </ul>
      <Pagination page={page} pageCount={pageCount} hrefOf={(to) => addressOf({ ...query, page: to })} />
      <p className="mt-3 text-12 text-ink-3">每条记录的哈希盖住本区划前面的一条，在服务器上运行 <code>node bin/audit.mjs</code> 核对整条链。</p>
    </main>
  )
}

export default PeopleLogPage
