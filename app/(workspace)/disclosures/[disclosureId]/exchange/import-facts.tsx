'use client'
import { useState, type ChangeEvent } from 'react'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useLiveReport } from '@/components/live/use-live'
import { Icon } from '@/components/icon/icon'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { classNames } from '@/components/ui/class-names'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { useToast } from '@/components/ui/toast'
import { err, type Result } from '@/lib/result'
import { useAction } from '../../../use-action'
import { importAction } from './actions'
import { ImportChanges } from './import-changes'
import { type ImportPlan, MOST_BYTES, readImport } from './read-import'

type ImportFactsProps = { readonly unitCode: string; readonly unitName: string; readonly templateId: string }

/** `plan` is worked out once, on the facts as they were when the file was chosen. */
type Chosen = { readonly name: string; readonly text: string; readonly plan: Result<ImportPlan, string> }

/** Choose a file, see what it would change, then let it: nothing is written before. */
export const ImportFacts = ({ unitCode, unitName, templateId }: ImportFactsProps) => {
  const { id } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const { facts } = useLiveReport()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { pending, failure, run, forget } = useAction(importAction)

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    // The same file chosen again, mended meanwhile, must be read again.
    const { currentTarget } = event
    forget()
    if (file === undefined) return
    if (file.size > MOST_BYTES) {
      setChosen({ name: file.name, text: '', plan: err(`文件有 ${(file.size / 1_000_000).toFixed(1)} MB，超过 5 MB，不是一份决算事实文件。`) })
      currentTarget.value = ''
      return
    }
    void file.text().then((text) => {
      setChosen({ name: file.name, text, plan: readImport(text, facts, { unitCode, unitName, templateId }) })
      currentTarget.value = ''
    })
  }
  const apply = () => {
    if (chosen === null) return
    void store.flush().then((stored) => {
      if (!stored) return toast({ tone: 'error', title: '没有导入', detail: '还有改动没有存到服务器，请等“已保存”后再试。' })
      const form = new FormData()
      form.set('disclosureId', id)
      form.set('version', String(store.version()))
      form.set('text', chosen.text)
      run(form, ({ changed }) => {
        setChosen(null)
        toast({ title: `已导入，改动 ${String(changed)} 项`, detail: '每一项的原值都在“往来”页的改动记录里。' })
      })
    })
  }

  return (
    <div className="mt-1 grid gap-3 text-13">
      <p className="text-ink-2">文件里的内容会整个替换现在的内容；先列出改动，确认后才写入，原值留在改动记录里。</p>
      <div className="flex flex-wrap items-center gap-3">
        <label className={classNames(buttonClass('secondary', 'medium'), 'cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus')}>
          <Icon name="upload" />选择文件
          <input type="file" accept=".json,application/json" onChange={choose} className="sr-only" />
        </label>
        <span className="text-12 text-ink-3">{chosen === null ? 'JSON，不超过 5 MB' : chosen.name}</span>
      </div>
      {chosen !== null && !chosen.plan.ok && <NoticeBanner tone="error" role="alert" title={`“${chosen.name}”不能导入`}>{chosen.plan.error}</NoticeBanner>}
      {failure !== null && <NoticeBanner tone="error" role="alert" title="没有导入，内容没有改变">{failure}</NoticeBanner>}
      {chosen !== null && chosen.plan.ok && (
        <ImportChanges
          name={chosen.name}
          plan={chosen.plan.value}
          actions={
            <>
              <Button onClick={() => { setChosen(null) }}>放弃</Button>
              <Button variant="primary" onClick={apply} busy={pending ? '正在导入' : undefined} unavailable={chosen.plan.value.changes.length === 0 ? '没有改动' : undefined}>导入 {chosen.plan.value.changes.length} 处改动</Button>
            </>
          }
        />
      )}
    </div>
  )
}
