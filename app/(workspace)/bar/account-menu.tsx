'use client'
import { startTransition } from 'react'
import { signOutAction } from '@/app/sign-in/actions'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { InboxBell } from './inbox-bell'
import { usePerson } from './person'

/** Name, roles, the way out. At the right end of every bar of the workspace. */
export const AccountMenu = () => {
  const { name, account, roles } = usePerson()
  const leave = () => {
    startTransition(async () => {
      await signOutAction()
    })
  }
  return (
    <span className="flex items-center">
    <InboxBell />
    <Menu
      trigger={<Button variant="quiet" icon="user" aria-label={`${name}，${roles.join('、')}，账号菜单`}><span className="max-desk:sr-only">{name}</span></Button>}
      heading={<><b className="block text-13 font-semibold">{name}</b><span className="block text-12 text-ink-3">{account} · {roles.join('、')}</span></>}
      entries={[
        { kind: 'link', label: '我的账号', icon: 'user', href: '/account' },
        { kind: 'link', label: '已公开的决算', icon: 'eye', href: '/' },
        { kind: 'separator', id: 'leave' },
        { kind: 'action', label: '退出登录', icon: 'back', onSelect: leave },
      ]}
    />
    </span>
  )
}
