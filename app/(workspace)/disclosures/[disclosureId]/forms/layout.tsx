import type { ReactNode } from 'react'
import { HistoryDesk } from '@/components/history/history-desk'
import { Tour } from '../help/tour'
import { Arrival } from './frame/arrival'
import { FormKeys } from './frame/form-keys'
import { SectionList } from './frame/section-list'
import { Margin } from './margin/margin'

/** Sections at the left, the form in the middle, what follows from it at the right. Each scrolls by itself; on a phone they follow one another. */
const FormsLayout = ({ children }: { readonly children: ReactNode }) => (
  <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] tablet:h-[calc(100dvh-var(--bar-height,49px))] tablet:grid-cols-[52px_minmax(0,1fr)_276px] desk:grid-cols-[216px_minmax(0,1fr)_356px]">
    <SectionList />
    <HistoryDesk>{children}</HistoryDesk>
    <Margin />
    <Arrival />
    <FormKeys />
    <Tour />
  </div>
)

export default FormsLayout
