import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { listPlaces } from '@/lib/people/list-places'
import { oneOf, type RawQuery } from '../../disclosures/list-query'
import { signedIn } from '../../signed-in'
import { AdministrationTabs } from '../administration-tabs'
import { NotAdministrator } from '../not-administrator'
import { ImportDesk } from './import-desk'

export const metadata: Metadata = { title: '导入单位和人员' }
export const dynamic = 'force-dynamic'

/** 导入: units and people of a division from one workbook. */
const ImportPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const wanted = oneOf((await searchParams)['division'])
  const actor = await signedIn(`/administration/import${wanted === '' ? '' : `?division=${encodeURIComponent(wanted)}`}`)
  const list = await listPlaces(actor, wanted === '' ? null : wanted)
  if (!list.ok) return <NotAdministrator />
  const { division, divisions } = list.value
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="人员和单位" detail={`导入到${division.name}`} actions={<ButtonLink href="/administration/import/template" icon="download" download>下载模板</ButtonLink>} />
      <AdministrationTabs current="import" divisionCode={division.code} />
      {divisions.length > 1 && <div className="mt-3"><SegmentedLinks label="区划" options={divisions.map(({ code, name }) => ({ href: `/administration/import?division=${code}`, label: name, current: code === division.code }))} /></div>}
      <p className="mt-3 text-13 text-ink-2">模板里有“单位”和“人员”两张表，可以只填一张。代码已有的单位按表修改；账号已有的人员不变，角色在“人员”页改。有一格没读懂，就一行也不导入。</p>
      <ImportDesk key={division.code} divisionCode={division.code} />
    </main>
  )
}

export default ImportPage
