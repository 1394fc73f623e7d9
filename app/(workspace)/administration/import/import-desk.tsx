'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { ListsImported, ListsPreview as Preview } from '@/lib/people/import-lists'
import { DropZone } from '@/components/ui/drop-zone'
import { useAction } from '../../use-action'
import { importListsAction, previewListsAction } from './actions'
import { ImportedLinks } from './imported-links'
import { ListsPreview } from './lists-preview'

const formOf = (divisionCode: string, file: File): FormData => {
  const form = new FormData()
  form.set('divisionCode', divisionCode)
  form.set('file', file)
  return form
}

/** Choose a file, see what it would do, then let it: nothing is written before, and never half of it. */
export const ImportDesk = ({ divisionCode }: { readonly divisionCode: string }) => {
  const [chosen, setChosen] = useState<{ readonly file: File; readonly preview: Preview } | null>(null)
  const [imported, setImported] = useState<ListsImported | null>(null)
  const preview = useAction(previewListsAction)
  const take = useAction(importListsAction)
  const choose = (file: File): void => {
    take.forget()
    setChosen(null)
    setImported(null)
    preview.run(formOf(divisionCode, file), (value) => { setChosen({ file, preview: value }) })
  }
  const apply = (file: File): void => {
    take.run(formOf(divisionCode, file), (value) => {
      setChosen(null)
      setImported(value)
    })
  }
  const news = chosen === null ? 0 : [...chosen.preview.units, ...chosen.preview.people].filter(({ what }) => what !== 'same').length
  return (
    <div className="mt-3 grid gap-4 text-13">
      <DropZone accept=".xlsx" busy={preview.pending} onFile={choose} hint="单位和人员名单（.xlsx），不超过 5 MB。先列出要办的事和没有读懂的格，确认后才写入" />
      {preview.failure !== null && <NoticeBanner tone="error" role="alert" title="这个文件不能导入">{preview.failure}</NoticeBanner>}
      {take.failure !== null && <NoticeBanner tone="error" role="alert" title="没有导入">{take.failure}</NoticeBanner>}
      {chosen !== null && (
        <ListsPreview
          name={chosen.file.name} preview={chosen.preview}
          actions={<><Button onClick={() => { setChosen(null) }}>放弃</Button><Button variant="primary" onClick={() => { apply(chosen.file) }} busy={take.pending ? '正在导入' : undefined} unavailable={news === 0 ? '都已经有了，没有要办的' : undefined}>导入</Button></>}
        />
      )}
      {imported !== null && <ImportedLinks imported={imported} />}
    </div>
  )
}
