import type { FileFormat } from '@/lib/publication/publications'

/** What people call the formats. */
export const fileNames: Readonly<Record<FileFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: '网页', csv: '表格 CSV', json: '数据 JSON' }
