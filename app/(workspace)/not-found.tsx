import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { LostBar } from './bar/lost-bar'
import { PlainPage } from './plain-page'

export const metadata: Metadata = { title: '没有找到' }

/** The same words whether there is nothing or it is not theirs: an address must not tell which. */
const NotFound = () => (
  <>
    <LostBar />
    <PlainPage title="没有找到，或者不归您办理" actions={<ButtonLink href="/disclosures" variant="primary">回到我的决算</ButtonLink>}>
      <p>地址可能不完整。填报人只能打开本单位的决算公开，财政审核人只能打开本地区的。</p>
      <p className="mt-2">如果应当归您办理，请找本单位管理员或财政管理员核对账号的角色。</p>
    </PlainPage>
  </>
)

export default NotFound
