import 'server-only'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Controls that turn the direction of writing, and those no page may hold; line breaks stay. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text as HTML text or as the value of a quoted attribute. */
export const escaped = (text: string): string => text.replace(controls, '').replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** The same, with line breaks shown. */
export const escapedLines = (text: string): string => escaped(text).replaceAll('\n', '<br>')

/** The place of a block within the page. */
export const anchor = (id: string): string => `#${encodeURIComponent(id)}`

/** JSON inside a script element: no character of it may end the element or open a comment. */
export const scriptJson = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
