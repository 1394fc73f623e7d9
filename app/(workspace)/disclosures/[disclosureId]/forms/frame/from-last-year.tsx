'use client'
import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/icon/icon'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { fieldText } from '@/components/live/fact-words'
import { sectionNamed, sectionOf, type SectionKey } from '@/components/live/sections'
import { useLastYearSource } from '@/components/live/use-lock'
import { factLabel, factText, isPriorFigure, parseFact, type FactKey } from '@/lib/facts/facts'
import { factKeyOfRef } from '@/lib/report/report'
import { operatingPair, threePublicPairs, totalPairs } from '@/lib/rules/change'
import { FieldLink } from './field-link'

/** Does anything of a section come from last year? */
const isAsked = (section: SectionKey): boolean => sectionNamed(section)?.facts.some((prefix) => isPriorFigure(`${prefix}/`)) === true

const fixed = [...totalPairs, ...threePublicPairs, operatingPair].flatMap(({ before }) => factKeyOfRef(before) ?? [])

/** The 上年数 of a section that are not, or no longer, what last year's publication says. Looked at after every key, so only last year's figures are. */
const useDifferences = (section: SectionKey, finals: Readonly<Record<FactKey, string>>): readonly FactKey[] => {
  const store = useLiveStore()
  const get = () => {
    const categories = Object.keys(store.facts().priorYear.generalPublicBudgetByCategory).map((code) => `priorYear/generalPublicBudgetByCategory/${code}`)
    const keys = new Set([...Object.keys(finals), ...categories, ...fixed])
    return [...keys].filter((key) => sectionOf(key)?.key === section && factText(store.valueOf(key)) !== (finals[key] ?? '')).join()
  }
  const found = useSyncExternalStore(store.subscribe, get, get)
  return found === '' ? [] : found.split(',')
}

type SourceProps = { readonly section: SectionKey; readonly source: string; readonly finals: Readonly<Record<FactKey, string>> }

const Source = ({ section, source, finals }: SourceProps) => {
  const { fiscalYear } = useDisclosure()
  const store = useLiveStore()
  const differing = useDifferences(section, finals)
  if (differing.length === 0)
    return <p className="flex items-start gap-1.5 border-t border-line px-4 py-1.5 text-12 text-ink-2"><Icon name="lock" className="mt-px" />上年数取自{source}，不用填。上年的数有误，请财政局更正上年的公开</p>
  const words = (key: FactKey, text: string | undefined) => {
    const parsed = text === undefined ? null : parseFact(key, text)
    return parsed === null || !parsed.ok || parsed.value === null ? '空白' : fieldText(parsed.value, store.unit())
  }
  const take = () => { store.apply(differing.map((key) => ({ key, text: finals[key] === undefined ? '' : `${finals[key]}元` })), '采用上年公开的数') }
  return (
    <NoticeBanner tone="warning" title={`上年数有 ${String(differing.length)} 处与${source}的不一样`} actions={<Button size="small" onClick={take}>采用公开的数</Button>}>
      <ul className="text-13">
        {differing.map((key) => (
          <li key={key}><FieldLink factKey={key}>{factLabel(key, fiscalYear)}</FieldLink>：这里是 {words(key, factText(store.valueOf(key)) || undefined)}，公开的是 {words(key, finals[key])}</li>
        ))}
      </ul>
    </NoticeBanner>
  )
}

/** Where the 上年数 of a section come from; where they differ from it, both, and a button to take what is published. */
export const FromLastYear = ({ section }: { readonly section: SectionKey }) => {
  const { prior, editable } = useDisclosure()
  const source = useLastYearSource()
  const finals = prior?.finals ?? null
  return finals === null || source === null || !editable || !isAsked(section) ? null : <Source section={section} source={source} finals={finals} />
}
