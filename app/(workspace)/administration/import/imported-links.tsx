'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { ListsImported } from '@/lib/people/import-lists'

/** The links of those who were imported, shown once: to be copied into a table or passed on one by one. */
export const ImportedLinks = ({ imported }: { readonly imported: ListsImported }) => {
  const [copied, setCopied] = useState(false)
  const { units, invited } = imported
  const text = invited.map(({ name, account, address }) => `${name}\t${account}\t${address}`).join('\n')
  return (
    <div className="grid gap-4">
      <NoticeBanner
        tone="ok" role="status" title={`已导入：单位 ${String(units)} 个，人员 ${String(invited.length)} 人`}
        actions={invited.length > 0 && <Button icon="clipboard" onClick={() => { void navigator.clipboard.writeText(text).then(() => { setCopied(true) }, () => { setCopied(false) }) }}>{copied ? '已复制' : '复制全部链接'}</Button>}
      >
        {invited.length > 0 && '邀请链接只显示这一次，7 天有效，请转给本人；离开这一页后可以在“人员”页重发。'}
      </NoticeBanner>
      {invited.length > 0 && (
        <ul aria-label="邀请链接" className="border-t-2 border-b border-ink bg-sheet text-13">
          {invited.map(({ name, account, address, mailed }) => (
            <li key={account} className="flex flex-wrap gap-x-4 gap-y-0.5 border-b border-line px-3 py-2 last:border-b-0">
              <span className="w-52"><b className="font-medium">{name}</b> <span className="text-ink-3">{account}</span></span>
              <code className="min-w-0 flex-1 basis-72 text-12 break-all select-all">{address}</code>
              <span className="text-12 text-ink-2">{mailed ? '邮件已排队' : '没有发邮件'}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
