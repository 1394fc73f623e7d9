import 'server-only'

/** Scripts of these the page keeps: its own small one, and data for search engines. */
const KEPT = /\ssrc="\/islands\/|\stype="application\/ld\+json"/u

/**
 * A drawn page without the program that would draw it again in the browser, and without the data that program would want:
 * what is left is a document, half as large, that works by itself. A page that still waits for a part of itself cannot be
 * left so, for only that program would put the part in its place.
 */
export const withoutRuntime = (html: string): string => {
  if (/<template id="B:|\$RC\(/u.test(html)) throw new Error('a kept page was drawn before all of it was there')
  return html
    .replace(/<script\b([^>]*)>.*?<\/script>/gsu, (script, attributes: string) => (KEPT.test(attributes) ? script : ''))
    .replace(/<link\b[^>]*\sas="script"[^>]*>/gu, '')
}
