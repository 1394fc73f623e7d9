import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { verifyCertificate, type Certificate, type Verified } from '@/lib/document/certificate'

const digestOf = (certificate: unknown): string => createHash('sha256').update(JSON.stringify(certificate)).digest('hex')

/** 尾数证明 as a file: its content, and the digest by which any changed sign shows. */
export const renderCertificate = (certificate: Certificate): Uint8Array =>
  Buffer.from(`${JSON.stringify({ ...certificate, digest: digestOf(certificate) }, null, 2)}\n`)

const Sealed = z.looseObject({ digest: z.string() })

/** Verifies what `renderCertificate` wrote: the report as certified, or one sentence naming what does not hold. */
export const checkCertificate = (json: unknown): Verified | string => {
  const sealed = Sealed.safeParse(json)
  if (!sealed.success) return '尾数证明缺少 digest'
  const { digest, ...certificate } = sealed.data
  return digestOf(certificate) === digest ? verifyCertificate(certificate) : '尾数证明的内容与 digest 不符，有一处被改动过'
}
