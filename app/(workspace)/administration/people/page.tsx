import type { Metadata } from 'next'
import { buttonClass } from '@/components/ui/button-class'
import { controlClass } from '@/components/ui/control-class'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listPeople, type AdministeredDivision, type PeopleInput } from '@/lib/people/list-people'
import { roleNames } from '@/lib/workflow/actor'
import { AdministrationTabs } from '../administration-tabs'
import type { RawQuery } from '../../disclosures/list-query'
import { signedIn } from '../../signed-in'
import { NotAdministrator } from '../not-administrator'
import { FactorRules } from './factor-rules'
import { PeopleDesk } from './people-desk'
import { peopleAddress, peopleQueryOf } from './people-query'

export const metadata: Metadata = { title: '人员' }
export const dynamic = 'force-dynamic'

const fieldClass = `${controlClass} h-8 px-2 text-13`

/** The narrowing, as a form that needs no script. */
const Filter = ({ query, divisions, current }: { readonly query: PeopleInput; readonly divisions: readonly AdministeredDivision[]; readonly current: string }) => (
  <form action="/administration/people" role="search" className="flex flex-wrap items-end gap-2 text-12 text-ink-2">
    {divisions.length > 1 && <label className="grid gap-0.5">区划<select name="division" defaultValue={current} className={fieldClass}>{divisions.map(({ code, name }) => <option key={code} value={code}>{code} {name}</option>)}</select></label>}
    <label className="grid gap-0.5">角色<select name="role" defaultValue={query.role ?? ''} className={fieldClass}><option value="">全部</option>{Object.entries(roleNames).map(([role, name]) => <option key={role} value={role}>{name}</option>)}</select></label>
    <label className="grid w-56 gap-0.5">姓名、账号或单位<input type="search" name="q" defaultValue={query.words} maxLength={60} className={fieldClass} /></label>
    <button type="submit" className={buttonClass('secondary', 'medium')}>查找</button>
  </form>
)

/** 人员: whoever keeps accounts invites, changes roles, stops and lets in anew, in their division and those below it. */
const PeoplePage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = peopleQueryOf(await searchParams)
  const actor = await signedIn(peopleAddress(query))
  const list = await listPeople(actor, query)
  if (!list.ok) return <NotAdministrator />
  const { division, divisions, total, page, pageCount, factorRules } = list.value
  return (
    <main id="main" className="mx-auto max-w-[1180px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title="人员和单位" detail={`${division.name} · ${String(total)} 人`} />
      <AdministrationTabs current="people" divisionCode={division.code} />
      <PeopleDesk key={division.code} list={list.value} filter={<Filter query={query} divisions={divisions} current={division.code} />} />
      <Pagination page={page} pageCount={pageCount} hrefOf={(to) => peopleAddress({ ...query, page: to })} />
      <section aria-labelledby="factors" className="mt-8">
        <h2 id="factors" className="text-16 font-semibold">要求两步验证</h2>
        <p className="pb-2 text-13 text-ink-2">勾选的角色，{division.name}的人员登录时除密码外还要输入验证器上的数字；没有设置的，下一次操作前先设置。</p>
        <FactorRules key={factorRules.map(({ role }) => role).join()} divisionCode={division.code} divisionName={division.name} required={factorRules.map(({ role }) => role)} />
      </section>
    </main>
  )
}

export default PeoplePage
