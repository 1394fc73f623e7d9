// A booklet of as many pages as are asked for: the largest unit of the stress facts, its evaluation sheets again and again.
import { writeFileSync } from 'node:fs'
import { compose } from '@/lib/document/compose'
import { renderPdf } from '@/lib/export/pdf'
import { tell } from '@/lib/narrative/narrative'
import { rehearsedCase } from '@/lib/rehearsal/rehearsed-case'
import { theTemplate } from '@/lib/template/templates'
import type { DocumentBlock } from '@/lib/document/blocks'

const [target = '', sheets = '0'] = process.argv.slice(2)
const { report } = rehearsedCase(1, 11, theTemplate('CN-2024-14'))
const booklet = compose(report, tell(report))
const own = booklet.blocks.filter((block) => block.kind === 'sheet')
const more = Array.from({ length: Number(sheets) }, (_, index): readonly DocumentBlock[] => {
  const block = own[index % Math.max(own.length, 1)]
  return block?.kind === 'sheet' ? [{ ...block, id: `more-${String(index)}`, sheet: { ...block.sheet, id: `more-${String(index)}` } }] : []
}).flat()
writeFileSync(target, await renderPdf({ ...booklet, blocks: [...booklet.blocks, ...more] }, { createdAt: 1_755_648_000 }))
