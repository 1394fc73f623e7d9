import 'server-only'
import type { Booklet, DocumentBlock } from '@/lib/document/blocks'
import { env } from '@/lib/env'
import { theFonts } from './pdf/fonts'
import { textsOf } from './pdf/printable-booklet'
import { missingType, unprintableIn } from './pdf/printable'

export type Unprintable = { readonly blockId: string; readonly characters: readonly string[]; readonly message: string }

const placeOf = (block: DocumentBlock): { id: string; name: string } => {
  switch (block.kind) {
    case 'cover':
      return { id: 'cover', name: '封面' }
    case 'contents':
      return { id: 'contents', name: '目录' }
    case 'part':
    case 'heading':
      return { id: block.id, name: `标题“${block.text}”` }
    case 'paragraph':
      return { id: block.id, name: `段落“${block.spans.map((span) => span.text).join('').slice(0, 12)}…”` }
    case 'table':
      return { id: block.id, name: block.table.code }
    case 'sheet':
      return { id: block.id, name: block.sheet.title }
  }
}

const named = (character: string): string => `${character}（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`

/** Characters that cannot be printed in the PDF, where 〓 takes their place; empty when there are none. */
export const unprintable = (booklet: Booklet): readonly Unprintable[] => {
  const { advances } = theFonts(env.fontFolder)
  return booklet.blocks.flatMap((block) => {
    const characters = [...new Set(textsOf(block).flatMap((text) => unprintableIn(text, advances)))]
    if (characters.length === 0) return []
    const { id, name } = placeOf(block)
    const message = `${name}里有排版字体没有的字符：${characters.map(named).join('、')}，PDF 中印作“${missingType}”，请改用规范汉字或通用符号。`
    return [{ blockId: id, characters, message }]
  })
}
