import type { Reviewer } from '@/lib/disclosure/hand-over'
import type { WithholdingRow } from '@/lib/disclosure/open-disclosure'
import type { WithheldPart } from '@/lib/document/withheld'

/** Who brought a disclosure to where it stands. Times are ISO 8601. */
export type SubmissionStanding = {
  readonly submittedAt: string | null
  readonly submittedBy: string | null
  readonly receipt: string | null
  /** SHA-256 of exactly the facts signed for. */
  readonly signedHash: string | null
  readonly approvedAt: string | null
  readonly approvedBy: string | null
  /** The reviewer is also the one who submitted, and so may not pass it. */
  readonly isOwnSubmission: boolean
  /** What is withheld from the public; null where nothing ever was. */
  readonly withholding: WithholdingRow | null
  /** What the public does not get because last year's report withheld it. */
  readonly withheldBefore: readonly WithheldPart[]
  /** Who has it to review; null where nobody took it yet. */
  readonly reviewer: string | null
  /** Who may be given it: everybody of the bureau who reviews; empty where it waits for nobody there. */
  readonly mayHaveIt: readonly Reviewer[]
}
