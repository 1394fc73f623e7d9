import { ButtonLink } from '@/components/ui/button-link'
import { Segmented } from '@/components/ui/segmented'
import { ReturnLink } from '../forms/frame/return-link'
import { draftFileAddress, type DraftFormat } from './draft-file-address'

export type Look = 'web' | 'paper'

type PreviewToolsProps = {
  readonly disclosureId: string
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly isPublished: boolean
  readonly publicationId: string | null
}

const looks = [{ value: 'web', label: '网页' }, { value: 'paper', label: '纸面' }] as const

const files: readonly (readonly [DraftFormat, string])[] = [['pdf', 'PDF'], ['docx', 'Word'], ['xlsx', 'Excel'], ['html', '单文件网页'], ['csv', '表格 CSV'], ['json', 'JSON']]

/** How the booklet is looked at, and the files it can be taken home as. */
export const PreviewTools = ({ disclosureId, look, onLook, isPublished, publicationId }: PreviewToolsProps) => (
  <div className="z-30 flex tablet:sticky tablet:top-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line-2 bg-paper px-4 py-2 tablet:px-6 print:hidden">
    <ReturnLink />
    <Segmented label="看法" options={looks} value={look} onValueChange={onLook} />
    <span className="text-12 text-ink-3 max-tablet:hidden">{isPublished ? '与公开页同一份内容' : '草稿，文件带“仅供内部审核”字样'} · 点带虚线的数字看来历</span>
    <span className="ml-auto flex flex-wrap items-center gap-2">
      {publicationId !== null && isPublished && <ButtonLink href={`/reports/${publicationId}`} size="small" variant="quiet" icon="eye">公开页</ButtonLink>}
      {files.map(([format, name]) => <ButtonLink key={format} href={draftFileAddress(disclosureId, format, 'download')} size="small" icon="download" download>{name}</ButtonLink>)}
    </span>
  </div>
)
