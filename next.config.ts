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
  reactStrictMode: true,
  // The repository is the root even where a lock file lies in a folder above it.
  turbopack: { root },
  outputFileTracingRoot: root,
  // Native code stays a package.
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg', 'nodemailer'],
  // `npm test` checks types in a step of its own; doing it again here would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
  // A facts file of a department with many projects passes through a server action.
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
  headers: async () => [{ source: '/:path*', headers }],
}
export default config
