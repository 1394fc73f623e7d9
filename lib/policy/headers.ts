import { basePolicy } from './content-security-policy.mjs'

export type Header = { readonly key: string; readonly value: string }

/** What a page of ours has no use for, and nobody who got into one should have. */
const unused = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking']

/** On every answer. `framed`: by pages of our own, as the PDF in the preview is. */
export const securityHeaders = (framed = false): readonly Header[] => [
  { key: 'Content-Security-Policy', value: basePolicy(framed ? "'self'" : "'none'") },
  { key: 'X-Frame-Options', value: framed ? 'SAMEORIGIN' : 'DENY' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: unused.map((feature) => `${feature}=()`).join(', ') },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

/** Where the reader came by https: from now on by nothing else. */
export const httpsOnly: Header = { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }
