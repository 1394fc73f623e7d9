'use client'
import { useSearchParams } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { returnOf } from '@/components/live/return-address'

/** 返回: to the number or the field one came from. Nothing where one came by oneself. */
export const ReturnLink = () => {
  const { id } = useDisclosure()
  const back = returnOf(id, useSearchParams().get('from'))
  return back === null ? null : <ButtonLink size="small" icon="back" href={back.href}>{back.words}</ButtonLink>
}
