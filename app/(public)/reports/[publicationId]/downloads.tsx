import type { FileFormat, Publication } from '@/lib/publication/publications'
import { ButtonLink } from '@/components/ui/button-link'
import { fileAddress } from './the-publication'

const names: Readonly<Record<FileFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: '网页', json: '数据 JSON' }
const order: readonly FileFormat[] = ['pdf', 'docx', 'xlsx', 'html', 'json']

const KILOBYTE = 1024
const sizeWords = (bytes: number): string => (bytes < KILOBYTE * KILOBYTE ? `${String(Math.max(1, Math.round(bytes / KILOBYTE)))} KB` : `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`)

/** In fours, as people compare them. */
const fingerprint = (sha256: string): string => sha256.match(/.{1,4}/g)?.join(' ') ?? sha256

/** The stored files, each with the fingerprint it was approved under. */
export const Downloads = ({ publication }: { readonly publication: Publication }) => {
  const files = order.flatMap((format) => publication.files.filter((file) => file.format === format))
  if (files.length === 0) return null
  return (
    <section aria-label="下载" className="mt-4.5 print:hidden">
      <div className="flex flex-wrap gap-2.5">
        {files.map((file) => (
          <ButtonLink key={file.format} href={fileAddress(publication.id, file.format)} size="large" icon="download" download variant={file.format === 'pdf' ? 'primary' : 'secondary'} className="flex-1 px-3 text-15 tablet:flex-none tablet:px-5">
            {names[file.format]}<small className="font-normal opacity-90">{sizeWords(file.size)}</small>
          </ButtonLink>
        ))}
      </div>
      <details className="mt-2 text-13 text-ink-2">
        <summary className="inline-block py-1 text-act underline underline-offset-3">核对文件指纹</summary>
        <p>公开时每个文件都算了 SHA-256 指纹。下载后在自己的电脑上再算一次，与下面一致，就是财政部门审核通过的那一份。</p>
        <dl className="mt-1 grid gap-1">
          {files.map((file) => <div key={file.format} className="flex flex-wrap gap-x-3"><dt className="w-20">{names[file.format]}</dt><dd className="min-w-0 font-medium break-words">{fingerprint(file.sha256)}</dd></div>)}
        </dl>
      </details>
    </section>
  )
}
