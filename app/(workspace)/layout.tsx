import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { SkipLink } from '@/components/ui/skip-link'
import { ToastArea } from '@/components/ui/toast'
import { currentActor } from '@/lib/auth/actor'
import { unreadCount } from '@/lib/disclosure/run-season'
import { roleNames } from '@/lib/workflow/actor'
import { PersonProvider } from './bar/person'
import { WorkspaceBar } from './bar/workspace-bar'
import { isBureauAdministrator, isOfBureau, isReviewer, keepsAccountsOnly, keepsPeople } from './roles'
import { placeOf } from './place'
import { waitingCount } from './review/waiting'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The frame around the workspace. It guards nothing: every page asks for the person itself (`signedIn`). */
const WorkspaceLayout = async ({ children }: { readonly children: ReactNode }) => {
  const actor = await currentActor()
  if (actor === null) return children
  const [waiting, unread, place] = await Promise.all([isReviewer(actor) ? waitingCount(actor) : 0, unreadCount(actor), placeOf(actor)])
  const roles = [...new Set(actor.roles.map((held) => roleNames[held.role]))]
  return (
    // The one style element of the component library stands in globals.css: a page of ours takes none but its own.
    <CSPProvider disableStyleElements>
      <ToastArea>
        <PersonProvider person={{ name: actor.name, account: actor.account, roles, unread }}>
          <SkipLink />
          <WorkspaceBar
            place={place}
            entries={[
              { href: '/disclosures', label: isOfBureau(actor) ? '全部决算' : '我的决算' },
              ...(isReviewer(actor) ? [{ href: '/review', label: waiting === 0 ? '审核' : `审核 ${String(waiting)}` }] : []),
              ...(isReviewer(actor) ? [{ href: '/season', label: '进度总图' }] : []),
              ...(keepsAccountsOnly(actor) ? [] : [{ href: '/check', label: '校对文本' }]),
              { href: '/rules', label: '规则手册' },
              ...(isReviewer(actor) ? [{ href: '/administration/audit', label: '操作日志' }] : []),
              ...(isBureauAdministrator(actor) ? [{ href: '/administration/rules', label: '规则与报表' }] : []),
              ...(keepsPeople(actor) ? [{ href: '/administration/people', label: '人员和单位', beneath: ['/administration/units', '/administration/import'] }, { href: '/administration/templates', label: '系统', beneath: ['/administration/codes', '/administration/queues'] }] : []),
            ]}
          />
          {children}
        </PersonProvider>
      </ToastArea>
    </CSPProvider>
  )
}

export default WorkspaceLayout
