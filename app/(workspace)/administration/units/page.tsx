import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { listPlaces } from '@/lib/people/list-places'
import { oneOf, type RawQuery } from '../../disclosures/list-query'
import { signedIn } from '../../signed-in'
import { AdministrationTabs } from '../administration-tabs'
import { NotAdministrator } from '../not-administrator'
import { UnitDesk } from './unit-desk'

export const metadata: Metadata = { title: '单位与部门' }
export const dynamic = 'force-dynamic'

/** 单位与部门 of a division and those below it. */
const UnitsPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const wanted = oneOf((await searchParams)['division'])
  const actor = await signedIn(`/administration/units${wanted === '' ? '' : `?division=${encodeURIComponent(wanted)}`}`)
  const list = await listPlaces(actor, wanted === '' ? null : wanted)
  if (!list.ok) return <NotAdministrator />
  const { division, divisions, departments, units } = list.value
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="人员和单位" detail={`${division.name} · ${String(departments.length)} 个部门，${String(units.length)} 个单位`} actions={<ButtonLink href={`/administration/import?division=${division.code}`} icon="upload">从 Excel 导入</ButtonLink>} />
      <AdministrationTabs current="units" divisionCode={division.code} />
      {divisions.length > 1 && <div className="mt-3"><SegmentedLinks label="区划" options={divisions.map(({ code, name }) => ({ href: `/administration/units?division=${code}`, label: name, current: code === division.code }))} /></div>}
      <UnitDesk key={division.code} list={list.value} />
    </main>
  )
}

export default UnitsPage
