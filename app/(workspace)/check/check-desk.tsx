'use client'
import { useState } from 'react'
import { DropZone } from '@/components/ui/drop-zone'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { CheckedText } from '@/lib/disclosure/check-text'
import { useAction } from '../use-action'
import { AdoptDesk, type Fillable } from './adopt-desk'
import { CheckedView } from './checked-view'
import { sendText } from './send-text'

/** Choose a file, see what was read and what the rules say of it. `fillable`: null for who fills nothing in. */
export const CheckDesk = ({ fillable }: { readonly fillable: readonly Fillable[] | null }) => {
  const [checked, setChecked] = useState<CheckedText | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const check = useAction(sendText)
  const choose = (next: File) => {
    setChecked(null)
    setFile(next)
    check.forget()
    check.run(next, setChecked)
  }
  return (
    <div className="grid gap-4">
      <DropZone accept=".pdf,.docx,.docm,.xlsx,.xlsm,.txt" busy={check.pending} onFile={choose} hint="文字可以选中的 PDF、Word（.docx）、Excel（.xlsx）或文本（.txt），不超过 30 MB" />
      <p role="status" className="sr-only">{check.pending ? '正在读文件' : checked === null ? '' : `已读完“${checked.name}”`}</p>
      {check.failure !== null && <NoticeBanner tone="error" role="alert" title="没有校对">{check.failure}</NoticeBanner>}
      {checked !== null && <CheckedView checked={checked} />}
      {checked !== null && file !== null && fillable !== null && <AdoptDesk file={file} checked={checked} fillable={fillable} />}
    </div>
  )
}
