import { filePolicy } from '@/lib/policy/content-security-policy.mjs'

type File = { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string }

// What one person may see is nobody else's: no cache keeps it.
const unkept = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** A file of the workspace, to be kept or, where the browser can show it, to be looked at. */
export const fileAnswer = ({ bytes, mediaType, fileName }: File, toKeep: boolean): Response => {
  const extension = fileName.slice(fileName.lastIndexOf('.'))
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...unkept,
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      // What people typed stands in it: it is shown and does nothing.
      ...(mediaType.startsWith('text/html') ? { 'Content-Security-Policy': filePolicy(new TextDecoder().decode(bytes)) } : {}),
      'Content-Disposition': `${toKeep ? 'attachment' : 'inline'}; filename="disclosure${extension}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  })
}

/** Why there is no file, in one sentence. */
export const sentenceAnswer = (status: 401 | 404, sentence: string): Response =>
  new Response(`${sentence}\n`, { status, headers: { ...unkept, 'Content-Type': 'text/plain; charset=utf-8' } })
