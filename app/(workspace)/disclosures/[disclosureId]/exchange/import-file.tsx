'use client'
import { useState } from 'react'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useLiveReport } from '@/components/live/use-live'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { useToast } from '@/components/ui/toast'
import type { WorkbookPlan } from '@/lib/disclosure/preview-workbook'
import { useAction } from '../../../use-action'
import { importAction, importWorkbookAction, previewWorkbookAction } from './actions'
import { DropZone } from '@/components/ui/drop-zone'
import { ImportChanges } from './import-changes'
import { MOST_BYTES, readImport, type ImportPlan } from './read-import'
import type { SectionsChoice } from '../../../import-preview/sections-preview'
import { WorkbookPreview } from './workbook-preview'

type ImportFileProps = { readonly unitCode: string; readonly unitName: string; readonly templateId: string }

/** A file that was read, with what it would change. */
type Chosen =
  | { readonly kind: 'facts'; readonly name: string; readonly text: string; readonly plan: ImportPlan }
  | { readonly kind: 'workbook'; readonly name: string; readonly file: File; readonly plan: WorkbookPlan }
  | { readonly kind: 'refused'; readonly name: string; readonly sentence: string }

const formOf = (fields: Readonly<Record<string, string | File>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** Choose a file, see what it would change, then let it: nothing is written before. */
export const ImportFile = ({ unitCode, unitName, templateId }: ImportFileProps) => {
  const { id } = useDisclosure()
  const store = useLiveStore()
  const toast = useToast()
  const { facts } = useLiveReport()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const preview = useAction(previewWorkbookAction)
  const wholeFile = useAction(importAction)
  const bySection = useAction(importWorkbookAction)
  const forget = () => { for (const action of [preview, wholeFile, bySection]) action.forget() }

  /** What is still on its way to the server must be there before anything is compared with it or laid over it. */
  const stored = async (): Promise<boolean> => {
    if (await store.flush()) return true
    toast({ tone: 'error', title: '没有导入', detail: '还有改动没有存到服务器，请等“已保存”后再试。' })
    return false
  }
  const choose = (file: File) => {
    forget()
    setChosen(null)
    if (file.size > MOST_BYTES) {
      setChosen({ kind: 'refused', name: file.name, sentence: `文件有 ${(file.size / 1_000_000).toFixed(1)} MB，超过 5 MB，不是填报工作簿，也不是决算事实文件。` })
    } else if (/\.json$/i.test(file.name)) {
      void file.text().then((text) => {
        const plan = readImport(text, facts, { unitCode, unitName, templateId })
        setChosen(plan.ok ? { kind: 'facts', name: file.name, text, plan: plan.value } : { kind: 'refused', name: file.name, sentence: plan.error })
      })
    } else {
      void stored().then((ready) => {
        if (ready) preview.run(formOf({ disclosureId: id, file }), (plan) => { setChosen({ kind: 'workbook', name: file.name, file, plan }) })
      })
    }
  }
  const done = ({ changed }: { readonly changed: number }) => {
    setChosen(null)
    toast({ title: `已导入，改动 ${String(changed)} 项`, detail: '每一项的原值都在“往来”页的改动记录里。' })
  }
  const apply = (text: string) => {
    void stored().then((ready) => { if (ready) wholeFile.run(formOf({ disclosureId: id, version: String(store.version()), text }), done) })
  }
  const applyWorkbook = (file: File, version: number, { sections, blanks }: SectionsChoice) => {
    void stored().then((ready) => { if (ready) bySection.run(formOf({ disclosureId: id, version: String(version), file, sections: sections.join(','), blanks }), done) })
  }
  const failure = wholeFile.failure ?? bySection.failure
  return (
    <div className="mt-3 grid gap-3 text-13">
      <DropZone accept=".xlsx,.json" busy={preview.pending} onFile={choose} hint="填报工作簿或十张表（.xlsx）、决算事实文件（.json），不超过 5 MB。先列出改动，确认后才写入" />
      {chosen?.kind === 'refused' && <NoticeBanner tone="error" role="alert" title={`“${chosen.name}”不能导入`}>{chosen.sentence}</NoticeBanner>}
      {preview.failure !== null && <NoticeBanner tone="error" role="alert" title="这个文件不能导入">{preview.failure}</NoticeBanner>}
      {failure !== null && <NoticeBanner tone="error" role="alert" title="没有导入，内容没有改变">{failure}</NoticeBanner>}
      {chosen?.kind === 'facts' && (
        <ImportChanges
          name={chosen.name}
          plan={chosen.plan}
          actions={
            <>
              <Button onClick={() => { setChosen(null) }}>放弃</Button>
              <Button variant="primary" onClick={() => { apply(chosen.text) }} busy={wholeFile.pending ? '正在导入' : undefined} unavailable={chosen.plan.changes.length === 0 ? '没有改动' : undefined}>导入 {chosen.plan.changes.length} 处改动</Button>
            </>
          }
        />
      )}
      {chosen?.kind === 'workbook' && (
        <WorkbookPreview name={chosen.name} plan={chosen.plan} busy={bySection.pending} onDrop={() => { setChosen(null) }} onImport={(choice) => { applyWorkbook(chosen.file, chosen.plan.version, choice) }} />
      )}
    </div>
  )
}
