import type { Narrative } from '@/lib/narrative/narrative'

/** A place of the narrative where only a person's words can stand. */
export type Slot = { /** The fact that holds the words. */ readonly key: string; readonly text: string; /** `五（三）` */ readonly section: string }

/** The slots the narrative asks for, filled or not; a slot nobody needs is not among them. */
export const slotsOf = ({ sections }: Narrative): readonly Slot[] =>
  sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.spans.flatMap((span) => (span.kind === 'reason' ? [{ key: span.slot, text: span.text, section: section.number }] : []))))

/** Why something changed. */
export const isChangeSlot = ({ key }: Slot): boolean => /Change$|\/change$|\/threePublicByItem\//u.test(key)
/** What money was for. */
export const isPurposeSlot = ({ key }: Slot): boolean => /\/usedFor$|\/threePublicUsedFor\/|Include$/u.test(key)
