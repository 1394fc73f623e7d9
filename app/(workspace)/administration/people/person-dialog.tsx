'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { TextInput } from '@/components/ui/text-input'
import type { Invited } from '@/lib/people/invite-person'
import type { ListedPerson } from '@/lib/people/list-people'
import { useAction } from '../../use-action'
import { changePersonAction, invitePersonAction } from './actions'
import { RoleEditor, type RolePlaces } from './role-editor'
import { linesOf, type WantedLine } from './wanted-role'

type PersonDialogProps = RolePlaces & {
  /** Null: somebody new. */
  readonly person: ListedPerson | null
  readonly divisions: ReadonlySet<string>
  readonly mail: boolean
  readonly onClose: () => void
  readonly onInvited: (invited: Invited) => void
  readonly onChanged: (name: string) => void
}

/** Invites somebody, or changes what is said of them and what they may do. */
export const PersonDialog = ({ person, divisions, mail, onClose, onInvited, onChanged, ...places }: PersonDialogProps) => {
  const [typed, setTyped] = useState({ account: person?.account ?? '', name: person?.name ?? '', mail: person?.mail ?? '' })
  const [lines, setLines] = useState<readonly WantedLine[]>(person === null ? [] : linesOf(person, divisions))
  const invite = useAction(invitePersonAction)
  const change = useAction(changePersonAction)
  const set = (part: Partial<typeof typed>): void => { setTyped((before) => ({ ...before, ...part })) }
  const roles = lines.map(({ held }) => held)
  const failure = invite.failure ?? change.failure
  const pending = invite.pending || change.pending
  const save = (): void => {
    if (person === null) invite.run({ ...typed, roles }, onInvited)
    else change.run({ userId: person.userId, name: typed.name, mail: typed.mail, roles }, () => { onChanged(typed.name) })
  }
  const said = person !== null && !person.whole
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={person === null ? '邀请人员' : `${person.name}的信息和角色`}
      description={person === null ? `生成一个 7 天有效的一次性链接，对方用它设置密码。${mail ? '填了邮箱的，链接同时发到邮箱。' : '本系统没有配置邮件，请把链接转给本人。'}` : said ? '此人还在别处任职，姓名和邮箱由那边的管理员改。' : '改了马上生效。'}
      footer={<><DialogClose><Button>取消</Button></DialogClose><Button variant="primary" onClick={save} unavailable={lines.length === 0 && person === null ? '请至少加一个角色' : undefined} busy={pending ? '正在保存' : undefined}>{person === null ? '生成邀请链接' : '保存'}</Button></>}
    >
      <div className="grid gap-3.5">
        {person === null && <Field label="账号" hint="登录时填写，如姓名拼音或工号；以后不能改。"><TextInput value={typed.account} onChange={(event) => { set({ account: event.currentTarget.value }) }} maxLength={60} autoCapitalize="none" spellCheck={false} /></Field>}
        <Field label="姓名"><TextInput value={typed.name} onChange={(event) => { set({ name: event.currentTarget.value }) }} maxLength={40} readOnly={said} /></Field>
        <Field label="邮箱" hint={mail ? '邀请、催报发到这里；没有就空着。' : '本系统没有配置邮件，可以空着。'}><TextInput type="email" value={typed.mail} onChange={(event) => { set({ mail: event.currentTarget.value }) }} maxLength={120} readOnly={said} /></Field>
        <RoleEditor {...places} lines={lines} onChange={setLines} />
        {failure !== null && <NoticeBanner tone="error" role="alert" title="没有办成">{failure}</NoticeBanner>}
      </div>
    </Dialog>
  )
}
