'use client'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { useDisclosure } from '@/components/live/disclosure-provider'
import type { Section } from '@/components/live/sections'
import { termsOf } from '@/lib/template/terms'
import { theTemplate } from '@/lib/template/templates'

/** 名词: what the heads of this section mean, in the words that the booklet prints. */
export const TermsButton = ({ section }: { readonly section: Section }) => {
  const { templateId } = useDisclosure()
  const terms = termsOf(theTemplate(templateId), section.terms)
  if (terms.length === 0) return null
  return (
    <Popover title={`${section.title}：名词`} trigger={<Button size="small" variant="quiet">名词</Button>}>
      <dl className="grid gap-2">
        {terms.map(({ name, text }) => <div key={name}><dt className="font-semibold">{name}</dt><dd className="text-12 leading-5 text-ink-2">{text}</dd></div>)}
      </dl>
    </Popover>
  )
}
