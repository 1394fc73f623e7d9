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
}
