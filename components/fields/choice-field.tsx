'use client'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { useFact } from '@/components/live/use-fact'
import { RadioGroup } from '@/components/ui/radio-group'
import { keyShape, type FactKey } from '@/lib/facts/facts'

/** One of the few values a fact may have, all in sight. */
export const ChoiceField = ({ factKey, hint }: { readonly factKey: FactKey; readonly hint?: string }) => {
  const store = useLiveStore()
  const { text, label, readOnly, error } = useFact(factKey)
  const shape = keyShape(factKey)
  const choices = shape?.kind === 'choice' ? Object.entries(shape.choices) : []
  return (
    <div id={factKey} tabIndex={-1}>
      <RadioGroup
        label={label}
        inline
        readOnly={readOnly}
        value={text === '' ? (choices[0]?.[0] ?? '') : text}
        options={choices.map(([value, words]) => ({ value, label: words }))}
        onValueChange={(value) => { store.apply([{ key: factKey, text: value }], `改${label}`) }}
      />
      {hint !== undefined && <p className="mt-1 text-12 text-ink-3">{hint}</p>}
      {error !== undefined && <p className="mt-1 text-13 text-error">{error}</p>}
    </div>
  )
}
