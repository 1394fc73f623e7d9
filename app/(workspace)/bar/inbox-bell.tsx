'use client'
import { ButtonLink } from '@/components/ui/button-link'
import { usePerson } from './person'

/** Notes not read yet. */
export const InboxBell = () => {
  const { unread } = usePerson()
  return (
    <ButtonLink href="/inbox" variant="quiet" icon="talk">
      <span className="max-desk:sr-only">收件</span>
      {unread > 0 && <b className="rounded-seal bg-act px-1.5 text-12 leading-5 font-semibold text-sheet">{unread}<span className="sr-only"> 条未读</span></b>}
    </ButtonLink>
  )
}
