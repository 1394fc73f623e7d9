'use client'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import type { Signature } from '@/lib/signature/signature'
import type { FileToVerify } from './verified'

type VerifyButtonProps = { readonly files: readonly FileToVerify[]; readonly signature: Signature | null; readonly buttonClass: string }

const never = () => () => undefined
/** Without scripts there is no button: the words beside it say how to verify by hand. */
const useScripts = (): boolean => useSyncExternalStore(never, () => true, () => false)

/** 自行核对: everything that verifies is fetched when it is pressed, and runs in the reader's own browser. */
export const VerifyButton = ({ files, signature, buttonClass }: VerifyButtonProps) => {
  const scripts = useScripts()
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<ReactNode>(null)
  const press = async () => {
    if (busy) return
    setBusy(true)
    try {
      const [{ verify }, { VerificationResult }] = await Promise.all([import('./verification'), import('./verification-result')])
      setResult(<VerificationResult result={await verify(files, signature)} />)
    } catch {
      setResult(<p className="mt-3 text-error">核对没有做成，请检查网络后再试。</p>)
    }
    setBusy(false)
  }
  if (!scripts) return null
  return (
    <>
      <button type="button" className={buttonClass} aria-disabled={busy || undefined} onClick={() => { void press() }}>{busy ? '正在核对…' : result === null ? '自行核对' : '再核对一次'}</button>
      <div role="status">{result}</div>
    </>
  )
}
