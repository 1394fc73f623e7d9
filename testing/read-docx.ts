import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export type DocxNode = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: (DocxNode | string)[] }

/** The parts of a package by name; an XML part that is not well formed throws. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, DocxNode>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, nodeOf(strFromU8(content))]))

const nodeOf = (xml: string): DocxNode => {
  const root: DocxNode = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (fault) => { throw fault })
  parser.on('opentag', ({ name, attributes }) => {
    const node: DocxNode = { name, attributes, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => { open.at(-1)?.children.push(text) })
  parser.on('closetag', () => { open.pop() })
  parser.write(xml).close()
  return root
}

export const every = (node: DocxNode, name: string): readonly DocxNode[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...every(child, name)]))

/** What a reader sees of a node. */
export const textOf = (node: DocxNode): string => {
  if (node.name === 'w:br') return '\n'
  if (node.name === 'w:tab') return '\t'
  if (node.name === 'w:pPr') return ''
  return node.children.map((child) => (typeof child === 'string' ? (node.name === 'w:t' ? child : '') : textOf(child))).join('')
}

export type DocxParagraph = { readonly style: string; readonly text: string; readonly inTable: boolean }

/** Paragraphs and cells in the order of reading, without those that only continue a merged cell. */
export const readDocx = (bytes: Uint8Array): { readonly paragraphs: readonly DocxParagraph[]; readonly document: DocxNode } => {
  const document = partsOf(bytes)['word/document.xml'] ?? { name: '', attributes: {}, children: [] }
  const continues = (cell: DocxNode): boolean => every(cell, 'w:vMerge').some(({ attributes }) => attributes['w:val'] === undefined)
  const walk = (node: DocxNode, inTable: boolean): DocxParagraph[] =>
    node.children.flatMap((child) => {
      if (typeof child === 'string' || (child.name === 'w:tc' && continues(child))) return []
      if (child.name !== 'w:p') return walk(child, inTable || child.name === 'w:tc')
      return [{ style: every(child, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal', text: textOf(child), inTable }]
    })
  return { paragraphs: walk(document, false), document }
}
