'use client'
import Link from 'next/link'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useLiveFindings } from '@/components/live/use-live'

/** What the bureau says to everybody whom a rule speaks to; gone by itself once the finding is. */
export const BroadcastStrip = () => {
  const { id, broadcasts } = useDisclosure()
  const findings = useLiveFindings()
  const here = broadcasts.filter(({ ruleId }) => findings.some(({ rule }) => rule === ruleId))
  if (here.length === 0) return null
  return (
    <section aria-label="财政局的共性提示" className="border-b border-note-line bg-note-wash px-4 py-1.5 text-13 print:hidden">
      <ul className="grid gap-0.5">
        {here.map(({ ruleId, words, byName }) => (
          <li key={ruleId}><b className="mr-2 font-semibold text-note">财政局提示</b><Link href={`/disclosures/${id}/findings`} className="mr-2">{ruleId}</Link>{words}<span className="ml-2 text-12 text-ink-3">{byName}</span></li>
        ))}
      </ul>
    </section>
  )
}
