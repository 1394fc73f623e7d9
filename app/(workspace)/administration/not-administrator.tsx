import { ButtonLink } from '@/components/ui/button-link'
import { roleNames } from '@/lib/workflow/actor'
import { PlainPage } from '../plain-page'

/** For whoever keeps neither people nor places. */
export const NotAdministrator = () => (
  <PlainPage title="人员和单位由管理员办理" actions={<ButtonLink href="/account" variant="primary">看我的账号</ButtonLink>}>
    <p>这一页给{roleNames.bureauAdministrator}和{roleNames.systemAdministrator}使用。姓名、角色有变动，请找他们改。</p>
  </PlainPage>
)
