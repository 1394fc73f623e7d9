'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import type { Invited } from '@/lib/people/invite-person'
import { momentWords } from '../../moment'

/** The one-time link, shown once: only its hash is kept. */
export const LinkDialog = ({ invited, onClose }: { readonly invited: Invited; readonly onClose: () => void }) => {
  const [copied, setCopied] = useState(false)
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={`${invited.name}的链接`}
      description={`账号 ${invited.account}。只显示这一次，只能用一次，${momentWords(invited.expiresAt)}前有效。`}
      footer={<><Button icon="clipboard" onClick={() => { void navigator.clipboard.writeText(invited.address).then(() => { setCopied(true) }, () => { setCopied(false) }) }}>{copied ? '已复制' : '复制链接'}</Button><DialogClose><Button variant="primary">知道了</Button></DialogClose></>}
    >
      <code data-testid="link" className="block border border-line bg-wash px-3 py-2 text-13 break-all select-all">{invited.address}</code>
      <p role="status" className="mt-2 text-13 text-ink-2">{invited.mailed ? '链接已同时排队发往其邮箱。' : '没有发邮件，请把链接转给本人。'}打开链接的人可以设置这个账号的密码，请勿发到群里。</p>
    </Dialog>
  )
}
