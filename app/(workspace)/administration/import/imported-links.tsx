'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
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
        <DataTable
          caption="邀请链接" rows={invited} rowKey={({ account }) => account}
          columns={[
            { key: 'name', head: '姓名', names: true, width: '140px', cell: ({ name }) => name },
            { key: 'account', head: '账号', width: '140px', cell: ({ account }) => account },
            { key: 'link', head: '链接', cell: ({ address }) => <code className="text-12 break-all select-all">{address}</code> },
            { key: 'mailed', head: '邮件', width: '90px', cell: ({ mailed }) => (mailed ? '已排队' : <span className="text-ink-3">没有发</span>) },
          ]}
        />
      )}
    </div>
  )
}
