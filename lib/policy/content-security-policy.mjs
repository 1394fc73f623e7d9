// What a browser may load and run on a page of ours. Plain JavaScript: Next loads the cache handler beside this file as it
// is, and the proxy and the tests read the same words.
import { createHash } from 'node:crypto'

const policyOf = (directives) => Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ')

/**
 * For every answer, files and data too: never inside somebody else's frame, no plugins, no `<base>`, forms only to us.
 * It says nothing of scripts, so that a page's own policy can stand beside it: a browser obeys both.
 */
export const basePolicy = (frameAncestors = "'none'") =>
  policyOf({ 'base-uri': ["'none'"], 'form-action': ["'self'"], 'frame-ancestors': [frameAncestors], 'object-src': ["'none'"] })

/**
 * Style attributes are widths computed from figures, and how the component library hides native controls: why they stay
 * allowed is in docs/security.md. Style elements and sheets, by which a page can be dressed up as another, are ours or carry the nonce.
 */
const pagePolicy = (scripts, styles) =>
  policyOf({
    'default-src': ["'none'"],
    'script-src': scripts,
    'style-src': styles,
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
  })

/** For a page drawn for one request. `development`: the development server evaluates text to show where an error is. */
export const noncePolicy = (nonce, development = false) =>
  pagePolicy(["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])], ["'self'", `'nonce-${nonce}'`])

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/giu
const isData = (attributes) => /\stype="application\/(ld\+)?json"/u.test(attributes)

/** For a document without inline scripts, as a report is sent (docs/decisions/023): what is loaded comes from us. */
export const documentPolicy = () => pagePolicy(["'self'"], ["'self'"])

/** For a page drawn when the program was built: its own inline scripts by their hashes, and no others. */
export const keptPolicy = (html) => {
  const hashes = [...html.matchAll(inlineScript)].filter(([, attributes]) => !isData(attributes)).map(([, , text]) => hashOf(text))
  return pagePolicy(["'self'", ...new Set(hashes)], ["'self'"])
}

/** For an HTML file that people filled with words: it may look as it looks and do nothing at all. */
export const filePolicy = (html) => {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/giu)].map(([, text]) => hashOf(text))
  return policyOf({
    'default-src': ["'none'"],
    'style-src': styles.length === 0 ? ["'none'"] : styles,
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ['data:'],
    'font-src': ['data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    sandbox: ['allow-popups', 'allow-top-navigation-by-user-activation'],
  })
}
