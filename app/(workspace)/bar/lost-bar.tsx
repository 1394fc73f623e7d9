'use client'
import { useParams } from 'next/navigation'
import { AccountMenu } from './account-menu'
import { BarFrame } from './bar-frame'

/** The bar where a disclosure's own could not be drawn: not found, broken. Other pages still have theirs. */
export const LostBar = () =>
  useParams()['disclosureId'] === undefined ? null : <BarFrame><span className="ml-auto"><AccountMenu /></span></BarFrame>
