'use client'
import { usePathname, useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createAttendance, type Attendance, type Colleague, type CompanyNews } from './attendance'
import { wallClock } from './clock'
import type { DisclosureHead } from './disclosure-head'
import type { LiveStore } from './live-store'

const none: readonly Colleague[] = []
const CompanyContext = createContext<readonly Colleague[]>(none)

/** Who else has this disclosure open now. */
export const useCompany = (): readonly Colleague[] => useContext(CompanyContext)

/** The section or page of an address: `expenditure`, `preview`. */
const placeOfPath = (path: string): string => {
  const [, , , page = '', section = ''] = path.split('/')
  return page === 'forms' && section !== '' ? section : page === '' ? 'forms' : page
}

const same = (left: readonly Colleague[], right: readonly Colleague[]): boolean =>
  left.length === right.length && left.every((each, index) => each.name === right[index]?.name && each.place === right[index].place && each.edits === right[index].edits)

type CompanyProviderProps = { readonly head: DisclosureHead; readonly store: LiveStore; readonly children: ReactNode }

/** Keeps company: says where this person is, learns who else is there, and takes what they have saved into the page. */
export const CompanyProvider = ({ head: { id, state }, store, children }: CompanyProviderProps) => {
  const router = useRouter()
  const place = placeOfPath(usePathname())
  const [others, setOthers] = useState(none)
  const attendance = useRef<Attendance | null>(null)

  const ask = useEffectEvent(async (): Promise<CompanyNews | null> => {
    const body = JSON.stringify({ disclosureId: id, place, version: store.version() })
    const answer = await fetch(`/disclosures/${id}/company`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(15_000) })
    if (!answer.ok) return null
    // Written by the wrapper of the use case `attend`.
    const outcome = (await answer.json()) as { readonly ok: true; readonly value: CompanyNews } | { readonly ok: false }
    return outcome.ok ? outcome.value : null
  })
  const hear = useEffectEvent((news: CompanyNews) => {
    setOthers((before) => (same(before, news.others) ? before : news.others))
    // An answer or a step counts as a change too, and is no fact: the page is read anew.
    const isMore = news.version > store.version() && Object.keys(news.changes).length === 0
    store.learn(news.changes, news.version)
    if (isMore || news.state !== state) router.refresh()
  })

  useEffect(() => {
    const company = createAttendance({ clock: wallClock, ask, hear, visible: () => document.visibilityState === 'visible' })
    attendance.current = company
    company.start()
    const look = () => { if (document.visibilityState === 'visible') company.soon() }
    document.addEventListener('visibilitychange', look)
    const quiet = store.onOvertaken(company.soon)
    return () => {
      document.removeEventListener('visibilitychange', look)
      quiet()
      company.stop()
      attendance.current = null
    }
  }, [store])
  useEffect(() => { attendance.current?.soon() }, [place])

  return <CompanyContext value={others}>{children}</CompanyContext>
}
