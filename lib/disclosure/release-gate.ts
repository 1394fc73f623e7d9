import 'server-only'
import type { FileFormat } from '@/lib/db/photographs'
import { extractOwn } from '@/lib/extraction/extract-own'
import { readPublishedCsv, readPublishedHtml, readPublishedJson } from '@/lib/extraction/read-published-web'
import { leftoversOf } from '@/lib/recognition/leftovers'
import type { Judgement } from './judgement'

/** A file about to be published, exactly as it will be kept. */
export type ReleasedFile = readonly [FileFormat, Uint8Array]

const names: Readonly<Record<FileFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: '网页', csv: 'CSV', json: 'JSON' }
const readApart: readonly FileFormat[] = ['pdf', 'docx', 'xlsx']
const reading = { html: readPublishedHtml, csv: readPublishedCsv, json: readPublishedJson } as const

/**
 * 公开前检查: the very bytes that are to be published are opened again, by the readers that open anybody's file, and looked
 * through for what must not be left in them. One sentence for each leftover; empty lets them through.
 */
export const releaseGate = async (files: readonly ReleasedFile[], judgement: Pick<Judgement, 'report' | 'narrative'>): Promise<readonly string[]> => {
  const apart = files.filter(([format]) => readApart.includes(format))
  const layouts = await extractOwn(apart.map(([, bytes]) => bytes))
  const inDocuments = apart.flatMap(([format], index) => {
    const layout = layouts[index]
    if (layout?.ok !== true) return [`${names[format]} 文件打不开：${layout?.error ?? ''}请重新公开；仍不行请告诉管理员。`]
    return leftoversOf(layout.value, names[format], judgement)
  })
  const onWeb = files.flatMap(([format, bytes]) => {
    if (format !== 'html' && format !== 'csv' && format !== 'json') return []
    return leftoversOf(reading[format](bytes), names[format], judgement)
  })
  return [...inDocuments, ...onWeb]
}
