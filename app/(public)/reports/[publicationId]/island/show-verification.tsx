import { createRoot, type Root } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { verify } from '../verify/verification'
import { VerificationResult } from '../verify/verification-result'
import type { ToVerify } from '../verify/verified'

let root: Root | null = null

/** Verifies what the page names, in this browser, and says what was found. */
export const showVerification = async (asked: string, into: HTMLElement): Promise<void> => {
  // Written by `VerifySection` in this shape.
  const { files, signature } = JSON.parse(asked) as ToVerify
  const result = await verify(files, signature)
  root ??= createRoot(into)
  const shown = root
  flushSync(() => { shown.render(<VerificationResult result={result} />) })
}
