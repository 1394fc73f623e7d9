import { judgeListed } from '@/lib/disclosure/judge-listed'
import type { Severity } from '@/lib/rules/finding'
import { withChoices } from '@/lib/template/choices'
import type { RuleUse } from '@/lib/template/templates'
import type { Spoken } from './impact'

const AS_WRITTEN: RuleUse = { use: 'as-written' }

/** What every rule would say of listed disclosures, those that are turned off too. */
export const rulesSpoken = judgeListed(
  ({ findings }): Spoken => {
    const spoken: Record<string, Severity[]> = {}
    for (const { rule, severity } of findings) {
      const known = (spoken[rule] ??= [])
      if (!known.includes(severity)) known.push(severity)
    }
    return spoken
  },
  (form) => withChoices(form, { tails: null, uses: Object.fromEntries(Object.keys(form.rules).map((id) => [id, AS_WRITTEN])) }),
)
