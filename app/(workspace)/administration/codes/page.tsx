import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { classifiedYears } from '@/lib/classification/classification'
import type { RawQuery } from '../../disclosures/list-query'
import { keepsPeople } from '../../roles'
import { SearchForm } from '../../search-form'
import { signedIn } from '../../signed-in'
import { NotAdministrator } from '../not-administrator'
import { SystemTabs } from '../system-tabs'
import { CodeList } from './code-list'
import { allCodes, codeAddress, codeQueryOf, narrowedCodes } from './code-query'

export const metadata: Metadata = { title: '科目' }
export const dynamic = 'force-dynamic'

const kinds = [['functional', '支出功能分类'], ['economic', '部门预算支出经济分类']] as const

/** 科目: the codes of a year, 类 by 类, as the forms know them. */
const CodesPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = codeQueryOf(await searchParams)
  const actor = await signedIn(codeAddress(query))
  if (!keepsPeople(actor)) return <NotAdministrator what="系统" />
  const all = allCodes(query)
  const codes = narrowedCodes(all, query)
  const categories = all.filter(({ level }) => level === 1)
  const current = query.words === '' ? (query.category === '' ? categories[0]?.code : query.category) : undefined
  const unverified = all.filter(({ verified }) => !verified).length
  const one = { ...query, category: '', words: '' }
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="系统" detail={`${String(query.fiscalYear)} 年政府收支分类科目 · ${String(all.length)} 个${unverified === 0 ? '' : `，其中 ${String(unverified)} 个的名称还没有与公开资料核对`}`} />
      <SystemTabs current="codes" />
      <div className="my-3 flex flex-wrap items-center gap-3">
        {classifiedYears.length > 1 && <SegmentedLinks label="年度" options={classifiedYears.map((fiscalYear) => ({ href: codeAddress({ ...one, fiscalYear }), label: `${String(fiscalYear)} 年`, current: fiscalYear === query.fiscalYear }))} />}
        <SegmentedLinks label="分类" options={kinds.map(([kind, label]) => ({ href: codeAddress({ ...one, kind, unverified: false }), label, current: kind === query.kind }))} />
        {unverified > 0 && <SegmentedLinks label="核对" options={[false, true].map((only) => ({ href: codeAddress({ ...query, unverified: only }), label: only ? '只看未核对' : '全部', current: only === query.unverified }))} />}
        <SearchForm action="/administration/codes" label="代码或名称" words={query.words} kept={{ year: String(query.fiscalYear), kind: query.kind, unverified: query.unverified ? '1' : null }} />
      </div>
      <div className="grid items-start gap-x-6 gap-y-3 desk:grid-cols-[15rem_minmax(0,1fr)]">
        <nav aria-label="类" className="flex gap-x-3 gap-y-0.5 overflow-x-auto border-y border-line bg-sheet px-3 py-2 text-13 desk:grid">
          {categories.map(({ code, name }) => <Link key={code} href={codeAddress({ ...query, category: code, words: '' })} aria-current={code === current ? 'true' : undefined} className="py-0.5 whitespace-nowrap text-ink no-underline hover:text-act aria-[current]:font-semibold aria-[current]:text-act" prefetch={false}><span className="mr-1.5 text-ink-3">{code}</span>{name}</Link>)}
        </nav>
        {codes.length === 0
          ? <EmptyState title={query.words === '' ? '这一类没有要核对的科目' : '没有这个科目'}>{query.words === '' ? '名称都与公开资料核对过。' : <>请换一个代码或词，或<Link href={codeAddress(one)}>看全部</Link>。</>}</EmptyState>
          : <CodeList codes={codes} label={query.words === '' ? `${current ?? ''} 类的科目` : `含“${query.words}”的科目`} />}
      </div>
      <p className="mt-3 max-w-[840px] text-13 text-ink-2">标“未核对”的名称请用当年的科目书校一遍；科目表是程序的数据文件，随升级更换，页面上不能改。填报时按代码填，名称照这里印在表里。</p>
    </main>
  )
}

export default CodesPage
