'use client'
import Link from 'next/link'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { formHref } from '@/components/live/fact-href'
import { missingIn } from '@/components/live/missing'
import { sections } from '@/components/live/sections'
import { useLiveReport } from '@/components/live/use-live'
import { FieldLink } from './field-link'

/** Everything that is missing, by section: the side list read as things to do. */
export const MissingList = () => {
  const { id } = useDisclosure()
  const computation = useLiveReport()
  const open = sections.flatMap((section) => {
    const missing = missingIn(section.key, computation)
    return missing.length === 0 ? [] : [{ section, missing }]
  })
  if (open.length === 0) return <p className="px-4 py-2 text-13 text-ink-2">各栏要填的都填了。</p>
  return open.map(({ section, missing }) => (
    <div key={section.key}>
      <h2 className="flex px-4 pt-2.5 pb-0.5 text-12 font-semibold"><Link href={formHref(id, section.key)} className="text-ink no-underline hover:underline">{section.title}</Link><span className="ml-auto font-normal text-ink-3">{missing.length}</span></h2>
      <ul className="text-12 leading-5">
        {missing.map(({ words, key }) => <li key={`${key}${words}`} className="px-4 py-0.5"><FieldLink factKey={key}>{words}</FieldLink></li>)}
      </ul>
    </div>
  ))
}
