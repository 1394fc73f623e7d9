'use client'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { fieldId } from '@/components/live/focus-field'
import type { Step } from '@/components/live/live-store'
import { sectionOf } from '@/components/live/sections'
import { useTopStep, useUndoneStep } from '@/components/live/use-live'

type Turn = 'undo' | 'redo'

/** `Ctrl Z`, `Ctrl Y`, `Ctrl Shift Z`; ⌘ where there is one. */
const turnOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Turn | null => {
  if (!(ctrlKey || metaKey) || altKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}

const writable = 'textarea, input:not([type="checkbox"], [type="radio"]), [contenteditable="true"]'

/** 撤销 and 重做 of the whole form, by button and by key. A text that is being written keeps the browser's own undo. */
export const UndoButtons = () => {
  const store = useLiveStore()
  const toast = useToast()
  const [top, undone] = [useTopStep(), useUndoneStep()]

  useEffect(() => {
    /** What stood in the control when it got the focus: until something is typed there is nothing of its own to undo. */
    let entered: { readonly control: EventTarget; readonly value: string } | null = null
    const isBeingWritten = (target: Element): boolean => {
      if (!target.matches(writable) || target.hasAttribute('data-ready')) return false
      const value = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : null
      return entered?.control !== target || entered.value !== value
    }
    const enter = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) entered = { control: target, value: target.value }
    }
    const press = (event: KeyboardEvent): void => {
      const turn = turnOf(event)
      if (turn === null || event.defaultPrevented || !(event.target instanceof Element)) return
      if (event.target.closest('[role="dialog"], [role="alertdialog"]') !== null || isBeingWritten(event.target)) return
      event.preventDefault()
      take(turn)
    }
    const take = (turn: Turn): void => {
      const step = turn === 'undo' ? store.undo() : store.redo()
      if (step !== null) sayElsewhere(turn, step)
    }
    /** What changes on a page that is not in sight is said. */
    const sayElsewhere = (turn: Turn, { label, edits: [first, ...others] }: Step): void => {
      if (first === undefined || [first, ...others].some(({ key }) => document.getElementById(fieldId(key)) !== null)) return
      const section = sectionOf(first.key)
      toast({ tone: 'plain', title: `${turn === 'undo' ? '已撤销' : '已重做'}：${label}`, ...(section === undefined ? {} : { detail: `在“${section.title}”栏` }) })
    }
    document.addEventListener('focusin', enter)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('focusin', enter)
      document.removeEventListener('keydown', press)
    }
  }, [store, toast])

  return (
    <span className="flex gap-1">
      <Button size="small" icon="undo" unavailable={top === null ? '还没有可以撤销的改动' : undefined} aria-label={top === null ? '撤销' : `撤销：${top.label}`} aria-keyshortcuts="Control+Z" onClick={() => { store.undo() }}>
        撤销{top !== null && <StepName>{top.label}</StepName>}
      </Button>
      <Button size="small" icon="redo" unavailable={undone === null ? '没有可以重做的改动' : undefined} aria-label={undone === null ? '重做' : `重做：${undone.label}`} aria-keyshortcuts="Control+Y" onClick={() => { store.redo() }}>
        重做{undone !== null && <StepName>{undone.label}</StepName>}
      </Button>
    </span>
  )
}

const StepName = ({ children }: { readonly children: string }) => <span title={children} className="max-w-32 truncate font-normal text-ink-3 max-desk:hidden">{children}</span>
