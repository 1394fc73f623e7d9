'use client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { FormProvider, useForm, type Resolver } from 'react-hook-form'
import { zodResolver } from '@hookform/resolvers/zod'
import { factFormSchema } from '@/lib/facts/change'
import type { FactKey } from '@/lib/facts/facts'
import { besideOf } from './beside'
import { openPutAway, rowsOfLastYear } from './carried-rows'
import { wallClock } from './clock'
import { CompanyProvider } from './company-provider'
import type { DisclosureHead } from './disclosure-head'
import { openJournal, type Shelf } from './journal'
import { createLiveStore, type LiveStore } from './live-store'
import type { Send } from './save-answer'

/** Every field of a disclosure by the key of its fact. */
export type FactForm = Record<string, string>

const StoreContext = createContext<LiveStore | null>(null)
const HeadContext = createContext<DisclosureHead | null>(null)

export const useLiveStore = (): LiveStore => {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('the page stands inside a DisclosureProvider')
  return store
}

/** The disclosure's head: unit, year, state, what this person may do. */
export const useDisclosure = (): DisclosureHead => {
  const head = useContext(HeadContext)
  if (head === null) throw new Error('the page stands inside a DisclosureProvider')
  return head
}

/** A browser may forbid its shelf altogether. */
const shelfOfThisMachine = (): Shelf | null => {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}

const isOnline = (): boolean => typeof navigator === 'undefined' || navigator.onLine

/** Milliseconds after which a line that neither answers nor breaks is given up and tried again. */
const PATIENCE = 15_000

const sendTo = (disclosureId: string, person: string): Send => async (changes, leaving) => {
  const address = `/disclosures/${disclosureId}/facts`
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ disclosureId, person, changes }) }
  const answer = await fetch(address, leaving ? { ...request, keepalive: true } : { ...request, signal: AbortSignal.timeout(PATIENCE) })
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`)
  // Written by the wrapper of the use case `saveFacts`.
  return (await answer.json()) as Awaited<ReturnType<Send>>
}

type DisclosureProviderProps = {
  readonly head: DisclosureHead
  /** Facts as texts in 元; blank facts are absent. */
  readonly facts: Readonly<Record<FactKey, string>>
  readonly children: ReactNode
}

/**
 * One disclosure at work: its form, its facts, what follows from them, and the saving of changes. It stands above forms
 * and preview, so that going from one to the other computes and loads nothing anew.
 */
export const DisclosureProvider = ({ head, facts, children }: DisclosureProviderProps) => {
  const { id, version, closedBecause } = head
  const [lastYear] = useState(() => rowsOfLastYear(head.prior?.facts ?? {}))
  const [store] = useState(() => {
    return createLiveStore({
      // Who only reads is shown what is stated, and no row to be filled.
      ...(head.editable ? { rows: lastYear } : {}),
      beside: besideOf(head),
      clock: wallClock,
      journal: openJournal(shelfOfThisMachine(), head.person.userId, id),
      send: sendTo(id, head.person.userId),
      online: isOnline,
      head: { templateId: head.templateId, fiscalYear: head.fiscalYear },
      version,
      facts,
      unit: head.entryUnit,
      closed: closedBecause,
      savedAt: Date.parse(head.updatedAt),
    })
  })

  const [defaultValues] = useState<FactForm>(() => Object.fromEntries(store.texts()))
  const [resolver] = useState(() => {
    // Only the fields in question: a keystroke must not validate four thousand others. A blank fact has no text yet.
    const resolve: Resolver<FactForm> = (values, context, options) => {
      const keys = options.names ?? Object.keys(values)
      return zodResolver(factFormSchema(keys, store.unit()))(Object.fromEntries(keys.map((key) => [key, values[key] ?? ''])), context, options)
    }
    return resolve
  })
  const form = useForm<FactForm>({ mode: 'onTouched', resolver, defaultValues, shouldFocusError: false })

  useEffect(() => {
    const unrefill = store.onRefill((edits) => { for (const { key, text } of edits) form.setValue(key, text, { shouldValidate: form.getFieldState(key).invalid }) })
    const putAway = openPutAway(shelfOfThisMachine(), id, lastYear)
    store.putAway(putAway.all())
    const unrow = store.onRows((group) => { putAway.keep(group, store.rowsOf(group)) })
    store.resume()
    store.restore()
    const wake = () => { store.wake() }
    const leave = () => { if (document.visibilityState === 'hidden') store.leave() }
    const warn = (event: BeforeUnloadEvent) => { if (store.saveState().unsent > 0) event.preventDefault() }
    const goAway = () => { store.leave() }
    window.addEventListener('online', wake)
    window.addEventListener('focus', wake)
    window.addEventListener('pagehide', goAway)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('online', wake)
      window.removeEventListener('focus', wake)
      window.removeEventListener('pagehide', goAway)
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', leave)
      store.leave()
      store.stop()
      unrefill()
      unrow()
    }
  }, [store, form, id, lastYear])

  useEffect(() => { store.close(closedBecause) }, [store, closedBecause])
  useEffect(() => { store.adopt(facts, version) }, [store, facts, version])

  return (
    <HeadContext value={head}>
      <StoreContext value={store}>
        <CompanyProvider head={head} store={store}>
          <FormProvider {...form}>{children}</FormProvider>
        </CompanyProvider>
      </StoreContext>
    </HeadContext>
  )
}
