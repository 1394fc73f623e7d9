'use client'
import type { ReactNode } from 'react'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { sectionNamed, type SectionKey } from '@/components/live/sections'
import { FromLastYear } from './from-last-year'
import { HeldFields } from './held-fields'
import { MissingLine } from './missing-line'
import { ReturnLink } from './return-link'
import { TermsButton } from './terms-button'
import { UndoButtons } from './undo-buttons'

type FormPageProps = {
  readonly section: SectionKey
  /** Where the page is a part of the section: one evaluation sheet. */
  readonly title?: ReactNode
  readonly about?: ReactNode
  readonly actions?: ReactNode
  /** What is missing, where the page is only a part of the section. */
  readonly missing?: ReactNode
  readonly children: ReactNode
}

/** One section: its title, what stands in the way, its fields. */
export const FormPage = ({ section, title, about, actions, missing, children }: FormPageProps) => {
  const { editable, closedBecause } = useDisclosure()
  const known = sectionNamed(section)
  return (
    <main id="main" className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] bg-sheet">
      <header className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 px-4 py-2.25">
        <h1 className="text-18 leading-[26px] font-semibold">{title ?? known?.title}</h1>
        <span className="text-12 text-ink-3 tablet:max-desk:hidden">{about ?? known?.about}</span>
        {known !== undefined && <TermsButton section={known} />}
        <ReturnLink />
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {actions}
          {editable && <UndoButtons />}
        </div>
      </header>
      {/* On a phone a wide grid scrolls inside its own frame; the page does not. */}
      <div className="min-h-0 min-w-0 overflow-x-auto tablet:overflow-auto">
        {closedBecause !== null && <NoticeBanner tone="notice" title={closedBecause} />}
        <HeldFields section={section} />
        <FromLastYear section={section} />
        {editable && (missing ?? <MissingLine section={section} />)}
        {children}
      </div>
    </main>
  )
}

/** A part of a form outside a grid. */
export const FormPart = ({ title, hint, actions, children }: { readonly title: string; readonly hint?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }) => (
  <section className="border-t border-line-2 px-4 pt-3 pb-5 first:border-t-0">
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <h2 className="text-14 font-semibold">{title}</h2>
      {hint !== undefined && <span className="text-12 text-ink-3">{hint}</span>}
      {actions !== undefined && <div className="ml-auto flex flex-wrap gap-2">{actions}</div>}
    </div>
    <div className="mt-2.5">{children}</div>
  </section>
)

/** Fields side by side where there is room. */
export const FieldColumns = ({ children, columns = 3 }: { readonly children: ReactNode; readonly columns?: 2 | 3 }) => (
  <div className={columns === 3 ? 'grid gap-x-5 gap-y-3.5 tablet:grid-cols-2 desk:grid-cols-3' : 'grid gap-x-5 gap-y-3.5 tablet:grid-cols-2'}>{children}</div>
)
