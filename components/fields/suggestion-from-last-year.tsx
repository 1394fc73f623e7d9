'use client'
import { Button } from '@/components/ui/button'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useFieldState } from '@/components/live/use-live'
import type { FactKey } from '@/lib/facts/facts'

const project = /^(performance\/projects\/[^/]+)\/annualGoal$/

/** Words that are often much the same from year to year. Nothing else of last year is suggested. */
const isSuggested = (key: FactKey): boolean => key.startsWith('reasons/') || key === 'glossaryAddition' || key === 'performance/otherMatters' || project.test(key)

/** What last year's disclosure says in this place, while the field is empty; null where it says nothing. It is no fact until somebody takes it. */
export const useSuggestion = (key: FactKey): { readonly text: string; readonly fiscalYear: number; readonly take: () => void } | null => {
  const { prior, editable } = useDisclosure()
  const store = useLiveStore()
  const { text } = useFieldState(key)
  const words = prior?.facts[key]
  if (!editable || prior === null || words === undefined || words.trim() === '' || text !== '' || !isSuggested(key)) return null
  // A sheet of another project may stand in this place this year.
  const sheet = project.exec(key)?.[1]
  if (sheet !== undefined && prior.facts[`${sheet}/name`] !== store.textOf(`${sheet}/name`)) return null
  return { text: words, fiscalYear: prior.fiscalYear, take: () => { store.apply([{ key, text: words }], `采用${String(prior.fiscalYear)}年度的话`) } }
}

/** Last year's words in grey under an empty field, to be taken and rewritten; never stored by themselves. */
export const SuggestionFromLastYear = ({ factKey }: { readonly factKey: FactKey }) => {
  const suggestion = useSuggestion(factKey)
  if (suggestion === null) return null
  return (
    <div className="flex items-start gap-2 border-l-3 border-line bg-wash px-2 py-1 text-13 text-ink-3">
      <p className="min-w-0 flex-1 whitespace-pre-line"><span className="text-12">{suggestion.fiscalYear}年度写的：</span>{suggestion.text}</p>
      <Button size="small" onClick={suggestion.take}>采用</Button>
    </div>
  )
}
