import type { NextConfig } from 'next'

const root = import.meta.dirname

// Scripts and styles are Next's own; what a page may embed, be embedded in, or send forms to is ourselves.
const headers = [
  { key: 'Content-Security-Policy', value: "base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'" },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

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
  headers: async () => [{ source: '/:path*', headers }],
}
export default config
