'use client'
import { usePathname } from 'next/navigation'
import { sections } from '@/components/live/sections'
import { SectionComments } from '../../comments/section-comments'
import { Effects } from './effects'
import { SectionFindings } from './section-findings'
import { SectionSentences } from './section-sentences'

/** The right margin: what the last edit did, what this section says in the booklet, what contradicts it. */
export const Margin = () => {
  const path = usePathname()
  const section = sections.find((each) => path.split('/')[4] === each.key)
  return (
    <aside aria-label="后果与问题" className="isolate grid content-start gap-4 border-line-2 bg-paper px-2.5 pt-3 pb-5 max-tablet:border-t tablet:overflow-y-auto tablet:border-l desk:px-3.5">
      <Effects section={section} />
      {section !== undefined && <SectionComments section={section} />}
      {section !== undefined && <SectionSentences section={section} />}
      <SectionFindings section={section} />
    </aside>
  )
}
