import type { Recheck } from '@/lib/document/recheck'
import type { Signature } from '@/lib/signature/signature'

export type FileToVerify = { readonly format: string; readonly name: string; readonly address: string; readonly sha256: string }

/** What a page names to be verified. */
export type ToVerify = { readonly files: readonly FileToVerify[]; readonly signature: Signature | null }

/** `other`: its bytes are not those of the fingerprint. `missing`: it could not be fetched. */
export type VerifiedFile = { readonly name: string; readonly state: 'same' | 'other' | 'missing' }
/** `unknown-key`: signed, but by no key this site publishes. */
export type VerifiedSignature = 'valid' | 'invalid' | 'unsupported' | 'unknown-key' | 'unsigned'

/** What a reader's own browser found. */
export type Verification = {
  readonly files: readonly VerifiedFile[]
  readonly signature: VerifiedSignature
  readonly recheck:
    | { readonly kind: 'impossible'; readonly because: string }
    | ({ readonly kind: 'done'; readonly confirmed: boolean; /** Some rules compare with last year's publication. */ readonly lastYear: boolean } & Omit<Recheck, 'computed'>)
}
