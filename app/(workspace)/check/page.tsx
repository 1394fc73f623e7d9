import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { listDisclosures } from '@/lib/disclosure/list-disclosures'
import { PlainPage } from '../plain-page'
import { isOfBureau, keepsAccountsOnly } from '../roles'
import { signedIn } from '../signed-in'
import { CheckDesk } from './check-desk'
import { KnownLimits } from './known-limits'

export const metadata: Metadata = { title: '校对已有文本' }
export const dynamic = 'force-dynamic'

/** A booklet that somebody made elsewhere, read and judged by the same rules; nothing of it is kept. */
const CheckPage = async () => {
  const actor = await signedIn('/check')
  if (keepsAccountsOnly(actor)) return <PlainPage title="校对已有文本">系统管理员不办理决算公开，请用填报人或审核人的账号登录。</PlainPage>
  const fillable = (await listDisclosures(actor)).filter(({ editable }) => editable).map(({ id, unit, fiscalYear }) => ({ id, unitName: unit.name, fiscalYear }))
  return (
    <main id="main" className="mx-auto max-w-[980px] px-4 pt-4 pb-16 tablet:px-6">
      <PageHeader title="校对已有文本" detail={<span>读出一份已做好的决算公开文本，用同一套规则核对。读完就丢，不保存；读出的数可以填入决算公开。</span>} />
      <CheckDesk fillable={isOfBureau(actor) ? null : fillable} />
      <KnownLimits />
    </main>
  )
}

export default CheckPage
