'use client'
import { Button } from '@/components/ui/button'

/** Something broke that is not the reader's doing. The digest is what the help desk can look up. */
const PublicError = ({ error, reset }: { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }) => (
  <div className="mx-auto max-w-[640px] px-4 pt-12 tablet:px-6">
    <h1 className="font-serif text-22 font-bold">这一页暂时打不开</h1>
    <p className="mt-2">不是您的操作有误。请稍等片刻再试；仍打不开，请告诉管理人员{error.digest === undefined ? '' : `编号 ${error.digest}`}。</p>
    <div className="mt-4"><Button variant="primary" onClick={reset}>再试一次</Button></div>
  </div>
)

export default PublicError
