import { ButtonLink } from '@/components/ui/button-link'
import { roleNames } from '@/lib/workflow/actor'
import { PlainPage } from '../plain-page'

/** For whoever keeps no division. */
export const NotAdministrator = ({ what = '人员和单位' }: { readonly what?: string }) => (
  <PlainPage title={`${what}由管理员办理`} actions={<ButtonLink href="/account" variant="primary">看我的账号</ButtonLink>}>
    <p>这一页给{roleNames.bureauAdministrator}和{roleNames.systemAdministrator}使用。姓名、角色有变动，请找他们改。</p>
  </PlainPage>
)
