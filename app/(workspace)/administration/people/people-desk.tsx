'use client'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DataTable } from '@/components/ui/data-table'
import { Menu, type MenuEntry } from '@/components/ui/menu'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { useToast } from '@/components/ui/toast'
import type { Invited } from '@/lib/people/invite-person'
import type { ListedPerson, PeopleList } from '@/lib/people/list-people'
import { useAction } from '../../use-action'
import { clearSecondFactorAction, recoverAccountAction, resumeAccountAction, stopAccountAction, unlockAccountAction } from './actions'
import { LinkDialog } from './link-dialog'
import { PersonDialog } from './person-dialog'
import { lastSeenWords, RoleLines, StandingTag } from './person-words'

type Doing = 'stop' | 'resume' | 'unlock' | 'clear' | 'recover'
type Open = { readonly kind: 'person'; readonly person: ListedPerson | null } | { readonly kind: 'link'; readonly invited: Invited } | { readonly kind: 'ask'; readonly doing: Doing; readonly person: ListedPerson }

const asks: Readonly<Record<Doing, { readonly title: (name: string) => string; readonly description: string; readonly label: string; readonly done: string; readonly danger: boolean }>> = {
  stop: { title: (name) => `停用${name}的账号？`, description: '马上退出登录，以后不能登录；角色保留，可以恢复。', label: '停用', done: '已停用', danger: true },
  resume: { title: (name) => `恢复${name}的账号？`, description: '原来的密码和角色重新有效。', label: '恢复', done: '已恢复', danger: false },
  unlock: { title: (name) => `解除${name}的锁定？`, description: '请先确认是本人输错了密码或验证码。', label: '解除锁定', done: '已解除锁定', danger: false },
  clear: { title: (name) => `清除${name}的两步验证？`, description: '请先确认本人的手机和备用码都丢了。清除后本人只用密码登录，财政部门要求的，登录后马上重新设置。', label: '清除', done: '已清除两步验证', danger: true },
  recover: { title: (name) => `重设${name}的登录？`, description: '原来的密码马上作废，所有设备退出登录；生成一个 2 天有效（没设过密码的为 7 天）的一次性链接，由您转给本人。', label: '生成链接', done: '已生成链接', danger: true },
}

/** The people of a division, and all that is done to their accounts. */
export const PeopleDesk = ({ list, filter }: { readonly list: PeopleList; /** Stands in one line with what is done to the list. */ readonly filter: ReactNode }) => {
  const [open, setOpen] = useState<Open | null>(null)
  const toast = useToast()
  const actions = { stop: useAction(stopAccountAction), resume: useAction(resumeAccountAction), unlock: useAction(unlockAccountAction), clear: useAction(clearSecondFactorAction) }
  const recover = useAction(recoverAccountAction)
  const close = (): void => { setOpen(null) }
  const run = (doing: Doing, { userId, name }: ListedPerson): void => {
    if (doing === 'recover') recover.run({ userId }, (invited) => { setOpen({ kind: 'link', invited }) })
    else actions[doing].run({ userId }, () => { toast({ title: `${name}：${asks[doing].done}` }) })
  }
  const entriesOf = (person: ListedPerson): readonly MenuEntry[] => {
    const entry = (doing: Doing, label = asks[doing].label): MenuEntry => ({ kind: 'action', label, danger: asks[doing].danger, onSelect: () => { setOpen({ kind: 'ask', doing, person }) } })
    return [
      { kind: 'action', label: '信息和角色', icon: 'edit', onSelect: () => { setOpen({ kind: 'person', person }) } },
      ...(person.whole ? person.standing === 'disabled' ? [entry('resume', '恢复账号')] : [
        ...(person.lockedUntil === null ? [] : [entry('unlock')]),
        entry('recover', person.standing === 'invited' ? '重发邀请链接' : '重设登录（忘记密码）'),
        ...(person.secondFactor ? [entry('clear', '清除两步验证')] : []),
        entry('stop', '停用账号'),
      ] : []),
    ]
  }
  const menu = (person: ListedPerson) => person.yours
    ? <span className="text-12 text-ink-3">您自己</span>
    : <Menu trigger={<Button size="small" variant="quiet" icon="more" aria-label={`${person.name}，办理`} />} entries={entriesOf(person)} />
  const failure = [...Object.values(actions), recover].map((action) => action.failure).find((sentence) => sentence !== null)
  return (
    <>
      <div className="my-3 flex flex-wrap items-end justify-between gap-2">{filter}<Button variant="primary" icon="plus" onClick={() => { setOpen({ kind: 'person', person: null }) }}>邀请人员</Button></div>
      {failure !== undefined && <div className="pb-2"><NoticeBanner tone="error" role="alert" title="没有办成">{failure}</NoticeBanner></div>}
      <div className="hidden tablet:block">
        <DataTable
          caption="人员" rows={list.people} rowKey={({ userId }) => userId} empty="没有符合条件的人员"
          columns={[
            { key: 'name', head: '姓名', names: true, width: '150px', cell: ({ name, account }) => <>{name}<span className="block text-12 font-normal text-ink-3">{account}</span></> },
            { key: 'roles', head: '角色', cell: (person) => <RoleLines person={person} /> },
            { key: 'mail', head: '邮箱', width: '190px', cell: ({ mail }) => <span className="break-all text-ink-2">{mail ?? ''}</span> },
            { key: 'standing', head: '状态', width: '100px', cell: (person) => <StandingTag person={person} /> },
            { key: 'factor', head: '两步验证', width: '80px', cell: ({ secondFactor }) => (secondFactor ? '已启用' : <span className="text-ink-3">没有</span>) },
            { key: 'seen', head: '最近使用', width: '170px', cell: (person) => <span className="text-ink-2">{lastSeenWords(person)}</span> },
            { key: 'do', head: <span className="sr-only">办理</span>, width: '64px', cell: menu },
          ]}
        />
      </div>
      <ul className="border-t-2 border-b border-ink bg-sheet text-13 tablet:hidden">
        {list.people.map((person) => (
          <li key={person.userId} className="flex gap-3 border-b border-line px-3 py-2 last:border-b-0">
            <div className="grid min-w-0 flex-1 gap-0.5"><span className="font-medium">{person.name} <span className="font-normal text-ink-3">{person.account}</span></span><RoleLines person={person} /><span className="text-12 text-ink-3">{lastSeenWords(person)}</span></div>
            <div className="flex flex-col items-end gap-1"><StandingTag person={person} />{menu(person)}</div>
          </li>
        ))}
      </ul>
      {open?.kind === 'person' && (
        <PersonDialog
          person={open.person} division={list.division} divisions={new Set(list.divisions.map(({ code }) => code))} units={list.units} givable={list.givable} mail={list.mail} onClose={close}
          onInvited={(invited) => { setOpen({ kind: 'link', invited }) }} onChanged={(name) => { close(); toast({ title: `${name}的信息和角色已保存` }) }}
        />
      )}
      {open?.kind === 'link' && <LinkDialog invited={open.invited} onClose={close} />}
      {open?.kind === 'ask' && <ConfirmDialog open onOpenChange={(next) => { if (!next) setOpen((before) => (before?.kind === 'ask' ? null : before)) }} title={asks[open.doing].title(open.person.name)} description={asks[open.doing].description} confirmLabel={asks[open.doing].label} tone={asks[open.doing].danger ? 'danger' : 'primary'} onConfirm={() => { run(open.doing, open.person) }} />}
    </>
  )
}
