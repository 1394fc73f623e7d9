import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { listBundles } from '@/lib/disclosure/list-bundles'
import { roleNames } from '@/lib/workflow/actor'
import type { RawQuery } from '../../disclosures/list-query'
import { yearOf } from '../../moment'
import { PlainPage } from '../../plain-page'
import { signedIn } from '../../signed-in'
import { seasonAddress, seasonQueryOf } from '../season-query'
import { AskBundle } from './ask-bundle'
import { BundleList, isOpen } from './bundle-list'
import { LookAgain } from './look-again'

export const metadata: Metadata = { title: '打包导出' }
export const dynamic = 'force-dynamic'

const HERE = '/season/bundles'

/** 打包导出: the booklets of a year of the place, in one archive. */
const BundlesPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = seasonQueryOf(await searchParams)
  const actor = await signedIn(seasonAddress(query, HERE))
  const listed = await listBundles(actor, query)
  if (!listed.ok) {
    return (
      <PlainPage title="打包导出由财政部门办理" actions={<ButtonLink href="/disclosures" variant="primary">回到我的决算</ButtonLink>}>
        <p>这一页给{roleNames.reviewer}和{roleNames.bureauAdministrator}使用。本单位的文件在预览页下载。</p>
      </PlainPage>
    )
  }
  const { divisionCode, divisionName, divisions, fiscalYear, years, published, all, bundles } = listed.value
  return (
    <main id="main" className="mx-auto max-w-[980px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title={`${divisionName}${String(fiscalYear)}年度打包导出`} steps={[{ label: '进度总图', href: seasonAddress({ ...query, fiscalYear }) }, { label: '打包导出' }]} />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        {divisions.length > 1 && <SegmentedLinks label="区划" options={divisions.map(({ code, name }) => ({ href: seasonAddress({ ...query, divisionCode: code }, HERE), label: name, current: code === divisionCode }))} />}
        {years.length > 1 && <SegmentedLinks label="年度" options={years.map((year) => ({ href: seasonAddress({ ...query, fiscalYear: year }, HERE), label: `${String(year)}年度`, current: year === fiscalYear }))} />}
      </div>
      <AskBundle key={`${divisionCode}${String(fiscalYear)}`} divisionCode={divisionCode} fiscalYear={fiscalYear} published={published} all={all} />
      <h2 className="mt-5 mb-2 text-14 font-semibold">打好的压缩包</h2>
      <BundleList bundles={bundles} thisYear={yearOf(new Date().toISOString())} />
      {bundles.some(isOpen) && <LookAgain />}
    </main>
  )
}

export default BundlesPage
