import { approveDisclosure } from '@/lib/disclosure/approve-disclosure'
import { publishDisclosure } from '@/lib/disclosure/publish-disclosure'
import { submitDisclosure } from '@/lib/disclosure/submit-disclosure'
import type { Actor } from '@/lib/workflow/actor'
import { explainAll, seen, valueOf, versionOf, type County } from './county'

type StepOf<T> = (actor: Actor, input: { readonly disclosureId: string; readonly version: number }) => Promise<T>

/** The way of one disclosure, step by step; `here` says which, for each test has a draft of its own. */
export const stepsOf = (here: () => readonly [county: County, disclosureId: string]) => {
  /** Takes a step as a page would: on the version it shows now. */
  const on = async <T>(actor: Actor, step: StepOf<T>): Promise<T> => {
    const [, disclosureId] = here()
    return step(actor, { disclosureId, version: await versionOf(actor, disclosureId) })
  }
  const submitted = async () => {
    const [county, disclosureId] = here()
    await explainAll(county.preparer, disclosureId)
    return valueOf(await on(county.preparer, submitDisclosure))
  }
  const approved = async () => {
    await submitted()
    return valueOf(await on(here()[0].reviewer, approveDisclosure))
  }
  const published = async () => {
    await approved()
    return valueOf(await on(here()[0].reviewer, publishDisclosure))
  }
  const asNow = async () => {
    const [county, disclosureId] = here()
    return seen(county.administrator, disclosureId)
  }
  const stateNow = async () => (await asNow()).disclosure.state
  const stepsTaken = async () => (await asNow()).events.map((event) => event.step)
  return { on, submitted, approved, published, stateNow, stepsTaken }
}
