import { factHref, formHref, formOfTable } from '@/components/live/fact-href'
import { withReturn } from '@/components/live/return-address'
import type { EndTarget } from '@/components/finding/finding-targets'
import { placeOf } from '@/lib/report/cell'
import type { Step } from '@/lib/workflow/states'

/** Whether this person can go there: a step is pressed by those whose step it is. */
export const isOpenTo = (target: EndTarget, steps: readonly Step[]): boolean => target.kind !== 'step' || steps.includes(target.step)

/** Where an end is mended, with the way back to the very finding. `from`: this page with its filter. */
export const hrefOfEnd = (disclosureId: string, target: EndTarget, from: string, name: string): string => {
  if (target.kind === 'step') return withReturn(`/disclosures/${disclosureId}/review?step=${target.step}`, `${from}${from.includes('?') ? '&' : '?'}finding=${name}`)
  const there = target.kind === 'field' ? factHref(disclosureId, target.key) : `${formHref(disclosureId, formOfTable[placeOf(target.ref).table] ?? 'overview')}?cell=${encodeURIComponent(target.ref)}`
  return withReturn(there, `${from}${from.includes('?') ? '&' : '?'}finding=${name}`)
}
