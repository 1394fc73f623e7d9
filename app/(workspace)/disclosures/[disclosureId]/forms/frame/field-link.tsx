'use client'
import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { factHref } from '@/components/live/fact-href'
import { fieldId, focusOn } from '@/components/live/focus-field'
import type { FactKey } from '@/lib/facts/facts'

/** To a field: at once where it is on this page, by its address otherwise. */
export const FieldLink = ({ factKey, children }: { readonly factKey: FactKey; readonly children: ReactNode }) => {
  const { id } = useDisclosure()
  const jump = (event: MouseEvent) => { if (focusOn(fieldId(factKey))) event.preventDefault() }
  return <Link href={factHref(id, factKey)} onClick={jump}>{children}</Link>
}
