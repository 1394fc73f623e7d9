// The WebAssembly typesetter writes the same tagged document as the native one but cannot be asked to declare PDF/UA-1.
// The declaration is appended as an incremental update, as PDF foresees for later changes.

const latin1 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const objectAt = (text, id) => {
  const start = text.lastIndexOf(`\n${id} 0 obj\n`) + 1
  const end = text.indexOf('\nendobj', start)
  if (start === 0 || end < 0) throw new Error(`PDF object ${id} not found`)
  return text.slice(text.indexOf('obj\n', start) + 4, end)
}

const required = (match, what) => {
  if (!match) throw new Error(`PDF without ${what}`)
  return match
}

export const declareAccessible = (pdf) => {
  const text = latin1(pdf)
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const [, root] = required(/\/Root (\d+) 0 R/.exec(trailer), 'root')
  const [, size] = required(/\/Size (\d+)/.exec(trailer), 'size')
  const [, previous] = required(/startxref\s+(\d+)/.exec(trailer), 'startxref')
  const rest = ['Info', 'ID'].map((key) => required(new RegExp(`/${key} [^\\n]+`).exec(trailer), key)[0])
  const catalog = objectAt(text, root)
  const [, metadata] = required(/\/Metadata (\d+) 0 R/.exec(catalog), 'metadata')

  const stream = objectAt(text, metadata)
  const xmp = stream
    .slice(stream.indexOf('stream\n') + 7, stream.lastIndexOf('\nendstream'))
    .replace(/(xmlns:pdf="[^"]+")/, '$1  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"')
    .replace('<xmpTPg:NPages>', '<pdfuaid:part>1</pdfuaid:part><xmpTPg:NPages>')
  const bodies = new Map([
    [metadata, `<<\n  /Length ${xmp.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream`],
    [root, catalog.replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')],
  ])

  let added = text.endsWith('\n') ? '' : '\n'
  let table = 'xref\n'
  for (const [id, body] of bodies) {
    table += `${id} 1\n${String(text.length + added.length).padStart(10, '0')} 00000 n\r\n`
    added += `${id} 0 obj\n${body}\nendobj\n\n`
  }
  const start = text.length + added.length
  added += `${table}trailer\n<<\n  /Size ${size}\n  /Root ${root} 0 R\n  ${rest.join('\n  ')}\n  /Prev ${previous}\n>>\nstartxref\n${start}\n%%EOF`
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')])
}
