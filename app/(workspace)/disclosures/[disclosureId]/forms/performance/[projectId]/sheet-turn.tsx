'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { formHref } from '@/components/live/fact-href'
import { useLiveReport } from '@/components/live/use-live'

/** To the sheet before and the sheet after. */
export const SheetTurn = ({ projectId }: { readonly projectId: string }) => {
  const { id } = useDisclosure()
  const { projects } = useLiveReport().report
  const index = projects.findIndex(({ project }) => project.id === projectId)
  const [before, after] = [projects[index - 1], projects[index + 1]]
  const router = useRouter()
  const href = (project: string) => `${formHref(id, 'performance')}/${encodeURIComponent(project)}`
  const [up, down] = [before === undefined ? null : href(before.project.id), after === undefined ? null : href(after.project.id)]
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const to = !event.altKey || event.defaultPrevented ? null : event.key === 'PageUp' ? up : event.key === 'PageDown' ? down : null
      if (to === null) return
      event.preventDefault()
      router.push(to)
    }
    window.addEventListener('keydown', press)
    return () => { window.removeEventListener('keydown', press) }
  }, [up, down, router])
  return (
    <>
      <span className="text-12 text-ink-3">第 {index + 1} 张，共 {projects.length} 张</span>
      {before !== undefined && <ButtonLink size="small" icon="left" href={href(before.project.id)}>上一张</ButtonLink>}
      {after !== undefined && <ButtonLink size="small" icon="right" href={href(after.project.id)}>下一张</ButtonLink>}
    </>
  )
}
