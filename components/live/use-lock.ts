'use client'
import { isPriorFigure, type FactKey } from '@/lib/facts/facts'
import type { DisclosureHead } from './disclosure-head'
import { useDisclosure } from './disclosure-provider'

/** Last year's figures come from its publication here, and cannot be typed. */
export const isLocked = ({ prior }: Pick<DisclosureHead, 'prior'>, key: FactKey): boolean => prior !== null && prior.finals !== null && isPriorFigure(key)

const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' })

/** `2023年度决算公开，2024年9月1日公开`; null where last year is not published here. */
export const useLastYearSource = (): string | null => {
  const { prior } = useDisclosure()
  return prior === null || prior.publishedAt === null ? null : `${String(prior.fiscalYear)}年度决算公开，${day.format(new Date(prior.publishedAt))}公开`
}
