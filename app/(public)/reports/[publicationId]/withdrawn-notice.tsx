import Link from 'next/link'
import type { WithdrawnPublication } from '@/lib/publication/publications'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { publicDate } from '../../public-date'

/** What stays at the address of a report that was withdrawn: that it was, when, why, and what took its place. */
export const WithdrawnNotice = ({ publication }: { readonly publication: WithdrawnPublication }) => (
  <div className="mx-auto max-w-[840px] px-4 pt-3.5 pb-6 tablet:px-6">
    <Breadcrumbs steps={[{ label: '全部决算', href: '/' }, { label: publication.unitName }, { label: `${String(publication.fiscalYear)}年度` }]} />
    <h1 className="mt-2 mb-5 font-serif text-24 font-bold tablet:text-28">{publication.unitName}{publication.title}</h1>
    <NoticeBanner tone="notice" title="本件已撤回，内容和文件不再提供">
      <dl className="grid gap-1 text-15">
        <div><dt className="inline">公开日期：</dt><dd className="inline">{publicDate(publication.publishedAt)}（第 {publication.version} 版）</dd></div>
        <div><dt className="inline">撤回日期：</dt><dd className="inline">{publicDate(publication.withdrawnAt)}</dd></div>
        {publication.because !== '' && <div><dt className="inline">撤回原因：</dt><dd className="inline">{publication.because}</dd></div>}
      </dl>
      <p className="mt-2 text-15">
        {publication.replacedBy === null
          ? '更正后重新公开的，会列在本站首页。'
          : <>更正后的版本已公开：<Link href={`/reports/${publication.replacedBy}`} prefetch={false}>查看现行版本</Link>。</>}
      </p>
    </NoticeBanner>
  </div>
)
