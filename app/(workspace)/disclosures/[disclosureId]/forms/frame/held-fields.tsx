'use client'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { factHref } from '@/components/live/fact-href'
import { sectionOf, type SectionKey } from '@/components/live/sections'
import { useFieldState, useHeldKeys } from '@/components/live/use-live'
import { factLabel, type FactKey } from '@/lib/facts/facts'
import { FieldLink } from './field-link'

const Conflict = ({ factKey }: { readonly factKey: FactKey }) => {
  const { fiscalYear } = useDisclosure()
  const store = useLiveStore()
  const { text } = useFieldState(factKey)
  const theirs = store.theirsOf(factKey)
  const words = (value: string | null) => (value === null || value === '' ? '空白' : `“${value}”`)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
      <span className="min-w-0 flex-1 basis-60"><FieldLink factKey={factKey}>{factLabel(factKey, fiscalYear)}</FieldLink>：别人存的是{words(theirs)}，您填的是{words(text)}</span>
      <span className="flex gap-2">
        <Button size="small" onClick={() => { store.resolve(factKey, 'mine') }}>用我填的</Button>
        <Button size="small" onClick={() => { store.resolve(factKey, 'theirs') }}>用别人存的</Button>
      </span>
    </li>
  )
}

const Problem = ({ factKey }: { readonly factKey: FactKey }) => {
  const { fiscalYear } = useDisclosure()
  const { hold } = useFieldState(factKey)
  return hold === null || hold.kind === 'stale' ? null : <li><FieldLink factKey={factKey}>{factLabel(factKey, fiscalYear)}</FieldLink>：{hold.sentence}</li>
}

/** What could not be stored, at the head of the form: each with its sentence and a link to its field. Both values where somebody else wrote too. */
export const HeldFields = ({ section }: { readonly section: SectionKey }) => {
  const { id } = useDisclosure()
  const store = useLiveStore()
  const held = useHeldKeys()
  const isConflict = (key: FactKey) => store.fieldOf(key).hold?.kind === 'stale'
  const conflicts = held.filter(isConflict)
  const problems = held.filter((key) => !isConflict(key))
  const [here, elsewhere] = [problems.filter((key) => sectionOf(key)?.key === section), problems.filter((key) => sectionOf(key)?.key !== section)]
  const [first] = elsewhere
  return (
    <>
      {conflicts.length > 0 && (
        <NoticeBanner tone="warning" role="alert" title={`有 ${String(conflicts.length)} 处别人刚才也改过，没有互相覆盖。请选用哪一个`}>
          <ul className="text-13">{conflicts.map((key) => <Conflict key={key} factKey={key} />)}</ul>
        </NoticeBanner>
      )}
      {problems.length > 0 && (
        <NoticeBanner tone="error" title={`有 ${String(problems.length)} 处没有填对，还没有保存（填的内容都还在）`}>
          <ul className="text-13">{here.map((key) => <Problem key={key} factKey={key} />)}</ul>
          {first !== undefined && <p className="text-13">另有 {elsewhere.length} 处在别的栏目：<Link href={factHref(id, first)}>{sectionOf(first)?.title}</Link></p>}
        </NoticeBanner>
      )}
    </>
  )
}
