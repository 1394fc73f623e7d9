import path from 'node:path'
import type { NextConfig } from 'next'
import { httpsOnly, securityHeaders } from './lib/policy/headers'

const root = import.meta.dirname

const config: NextConfig = {
  poweredByHeader: false,
  // Hashing half a megabyte takes longer than sending it; a report is told from another by its edition (`proxy.ts`).
  generateEtags: false,
  reactStrictMode: true,
  // The repository is the root even where a lock file lies in a folder above it.
  turbopack: { root },
  outputFileTracingRoot: root,
  // Native code stays a package.
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg', 'nodemailer'],
  // `npm test` checks types in a step of its own; doing it again here would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
  // A facts file of a department with many projects passes through a server action.
  // A page walked through is remembered by the browser for the shortest while there is: what was withdrawn is not to be shown from memory.
  experimental: { serverActions: { bodySizeLimit: '6mb' }, staleTimes: { static: 30 } },
  // The edition that `proxy.ts` found: its page is drawn once and from then on sent as a file.
  rewrites: async () => ({ beforeFiles: [{ source: '/reports/:id', has: [{ type: 'header', key: 'x-mingsuan-edition', value: '(?<edition>[0-9a-f]{32})' }], destination: '/reports/:id/at/:edition' }], afterFiles: [], fallback: [] }),
  // A page drawn at the build is kept with the policy that names its scripts; every other page gets its policy in `proxy.ts`.
  cacheHandler: path.join(root, 'lib/policy/kept-pages.mjs'),
  headers: async () => [
    { source: '/:path*', headers: [...securityHeaders()] },
    { source: '/:path*', has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }], headers: [httpsOnly] },
    { source: '/disclosures/:id/preview/files/pdf', headers: [...securityHeaders(true)] },
  ],
}
export default config
