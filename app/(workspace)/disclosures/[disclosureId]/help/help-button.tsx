'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { formHref } from '@/components/live/fact-href'
import { isWriting } from './is-writing'
import { KeyTable } from './key-table'

/** `?`: every key in one window, and the way back to the introduction. */
export const HelpButton = () => {
  const { id } = useDisclosure()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.key !== '?' && event.key !== '？') || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      setOpen(true)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => { window.removeEventListener('keydown', press, { capture: true }) }
  }, [])
  return (
    <>
      <Button id="help" size="small" variant="quiet" aria-keyshortcuts="?" aria-label="快捷键" title="快捷键（?）" className="max-tablet:hidden" onClick={() => { setOpen(true) }}>
        <span aria-hidden="true" className="inline-flex size-5 items-center justify-center rounded-full border border-current text-13">?</span>
      </Button>
      <Dialog
        wide
        open={open}
        onOpenChange={setOpen}
        title="快捷键"
        footer={<><span className="max-tablet:hidden"><DialogClose><ButtonLink href={`${formHref(id, 'overview')}?tour=1`} variant="quiet">看一遍填报介绍</ButtonLink></DialogClose></span><DialogClose><Button variant="primary">知道了</Button></DialogClose></>}
      >
        <KeyTable />
      </Dialog>
    </>
  )
}
