import type { Narrative } from '@/lib/narrative/narrative'

/** A place of the narrative where only a person's words can stand. */
export type Slot = { /** The fact that holds the words. */ readonly key: string; readonly text: string; /** `五（三）` */ readonly section: string }

const known = new WeakMap<Narrative, readonly Slot[]>()

/** The slots the narrative asks for, filled or not; a slot nobody needs is not among them. */
export const slotsOf = (narrative: Narrative): readonly Slot[] => {
  let slots = known.get(narrative)
  if (slots === undefined) {
    const found: Slot[] = []
    for (const { number, paragraphs } of narrative.sections) for (const { spans } of paragraphs) for (const span of spans) if (span.kind === 'reason') found.push({ key: span.slot, text: span.text, section: number })
    known.set(narrative, (slots = found))
  }
  return slots
}

/** Why something changed. */
export const isChangeSlot = ({ key }: Slot): boolean => /Change$|\/change$|\/threePublicByItem\//u.test(key)
/** What money was for. */
export const isPurposeSlot = ({ key }: Slot): boolean => /\/usedFor$|\/threePublicUsedFor\/|Include$/u.test(key)
