import type { FileFormat, Publication } from '@/lib/publication/publications'
import { ButtonLink } from '@/components/ui/button-link'
import { fileNames } from './file-names'
import { fileAddress } from './the-publication'

const order: readonly FileFormat[] = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json']

const KILOBYTE = 1024
const sizeWords = (bytes: number): string => (bytes < KILOBYTE * KILOBYTE ? `${String(Math.max(1, Math.round(bytes / KILOBYTE)))} KB` : `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`)

/** The stored files, as they were approved. */
export const Downloads = ({ publication }: { readonly publication: Publication }) => {
  const files = order.flatMap((format) => publication.files.filter((file) => file.format === format))
  if (files.length === 0) return null
  return (
    <section aria-label="下载" className="mt-4.5 print:hidden">
      <div className="grid grid-cols-2 gap-2.5 tablet:flex tablet:flex-wrap">
        {files.map((file) => (
          <ButtonLink key={file.format} href={fileAddress(publication.id, file.format)} size="large" icon="download" download variant={file.format === 'pdf' ? 'primary' : 'secondary'} className="px-3 text-15 tablet:px-5">
            {fileNames[file.format]}<small className="font-normal opacity-90">{sizeWords(file.size)}</small>
          </ButtonLink>
        ))}
      </div>
    </section>
  )
}
