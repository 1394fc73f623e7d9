import { Tag } from '@/components/ui/tag'
import type { ListedPerson } from '@/lib/people/list-people'
import { roleNames } from '@/lib/workflow/actor'
import { dayWords } from '../../moment'

/** Whether somebody can sign in, and why not. */
export const StandingTag = ({ person }: { readonly person: ListedPerson }) => {
  if (person.standing === 'disabled') return <Tag icon="withdrawn">已停用</Tag>
  if (person.lockedUntil !== null) return <Tag tone="warning" icon="lock">已锁定</Tag>
  if (person.standing === 'invited') return <Tag tone="notice" icon="sent">已邀请</Tag>
  return <Tag tone="ok" icon="check">在用</Tag>
}

export const RoleLines = ({ person }: { readonly person: ListedPerson }) => (
  <ul>{person.roles.map(({ held, place }) => <li key={`${held.role}${place}`}><span className="font-medium">{roleNames[held.role]}</span> <span className="text-ink-2">{place}</span></li>)}</ul>
)

export const lastSeenWords = ({ standing, link, lastSeenAt }: ListedPerson): string =>
  link !== null ? `${link.purpose === 'invitation' ? '邀请' : '重设'}链接 ${dayWords(link.expiresAt)}到期` : lastSeenAt !== null ? dayWords(lastSeenAt) : standing === 'invited' ? '没有设密码' : ''
