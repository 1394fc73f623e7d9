import { ButtonLink } from '@/components/ui/button-link'
import { draftFileAddress } from './draft-file-address'

/** The PDF itself, as the browser shows it. A phone opens it by itself. */
export const PaperView = ({ disclosureId }: { readonly disclosureId: string }) => (
  <>
    <p className="px-4 pt-3 text-12 text-ink-3 tablet:px-6">按已保存的内容排版，约需一秒。</p>
    <iframe title="决算公开 PDF" src={draftFileAddress(disclosureId, 'pdf', 'look')} className="hidden h-[calc(100dvh-150px)] w-full border-t border-line-2 tablet:mt-2 tablet:block" />
    <div className="p-4 tablet:hidden"><ButtonLink href={draftFileAddress(disclosureId, 'pdf', 'look')} icon="document" variant="primary" download>打开 PDF</ButtonLink></div>
  </>
)
