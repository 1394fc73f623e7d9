// Where Next keeps pages that were drawn once: its own place on disk, and each page with the policy that names its inline
// scripts. A nonce would have to differ for each reader; a hash need not. (A report is sent by the proxy, decision 023.)
import store from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { keptPolicy } from './content-security-policy.mjs'

// Next loads this file as it is and also bundles it into the proxy: CommonJS looks different from there.
const Store = store.default ?? store

const POLICY = 'content-security-policy'

/** Next sends the headers of a kept page with it, at its first reading too. */
const withPolicy = (page) => {
  if (page?.kind === 'APP_PAGE' && typeof page.html === 'string' && page.headers?.[POLICY] === undefined) page.headers = { ...page.headers, [POLICY]: keptPolicy(page.html) }
}

export default class KeptPages extends Store {
  async get(...asked) {
    const kept = await super.get(...asked)
    // A page drawn while the program was built was not set by us.
    withPolicy(kept?.value)
    return kept
  }

  async set(key, page, context) {
    withPolicy(page)
    return super.set(key, page, context)
  }
}
