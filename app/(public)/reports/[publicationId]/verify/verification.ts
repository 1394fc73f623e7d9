import { z } from 'zod'
import { isPartlyWithheld } from '@/lib/document/withheld'
import { isConfirmed, readPublished, recheck, type Published, type Recheck } from '@/lib/document/recheck'
import type { Facts } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import { signedText, type Signature } from '@/lib/signature/signature'
import type { FileToVerify, Verification, VerifiedFile, VerifiedSignature } from './verified'

const hexOf = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

const fetched = async (address: string): Promise<ArrayBuffer | null> => {
  const answer = await fetch(address).catch(() => null)
  return answer?.ok === true ? answer.arrayBuffer() : null
}

const jsonOf = (bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

const verifiedSignature = async (signature: Signature, sha256: string): Promise<VerifiedSignature> => {
  if (signature.sha256 !== sha256) return 'invalid'
  try {
    const key = await crypto.subtle.importKey('spki', bytesOfBase64(signature.publicKey), { name: 'Ed25519' }, false, ['verify'])
    return (await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOfBase64(signature.signature), new TextEncoder().encode(signedText(sha256)))) ? 'valid' : 'invalid'
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'NotSupportedError') return 'unsupported'
    // Older browsers refuse the name of the algorithm, each with an error of its own.
    return fault instanceof DOMException || fault instanceof TypeError ? 'unsupported' : 'invalid'
  }
}

const Keys = z.object({ keys: z.array(z.object({ keyId: z.string(), publicKey: z.string() })) })

/** The signature counts only by a key the bureau itself publishes. */
const isPublishedKey = async (signature: Signature): Promise<boolean> => {
  const bytes = await fetched('/.well-known/mingsuan-keys.json')
  const read = bytes === null ? null : Keys.safeParse(jsonOf(bytes))
  return read?.success === true && read.data.keys.some(({ keyId, publicKey }) => keyId === signature.keyId && publicKey === signature.publicKey)
}

const lastYearFacts = async ({ beside }: Published): Promise<Facts | null> => {
  if (beside.lastYear === null) return null
  const bytes = await fetched(`/reports/${beside.lastYear}/files/json`)
  const published = bytes === null ? null : readPublished(jsonOf(bytes))
  const facts = published === null ? null : readFactsFile(published.facts)
  return facts?.ok === true ? facts.value : null
}

const rechecked = async (bytes: ArrayBuffer): Promise<Verification['recheck']> => {
  const published = readPublished(jsonOf(bytes))
  if (isPartlyWithheld(jsonOf(bytes))) return { kind: 'impossible', because: '本件有内容涉及国家秘密、依法不公开，数据文件不附决算事实，不能在这里重新计算。' }
  if (published === null) return { kind: 'impossible', because: '本件公开得早，数据文件里还没有附决算事实，不能在这里重新计算。' }
  const outcome = recheck(published, await lastYearFacts(published))
  if (!outcome.ok) return { kind: 'impossible', because: `${outcome.error}。` }
  const { computed: _computed, ...done } = outcome.value
  return { kind: 'done', ...done satisfies Omit<Recheck, 'computed'>, confirmed: isConfirmed(outcome.value), lastYear: published.beside.lastYear !== null }
}

/** Fetches the files as any reader would, hashes them, verifies the signature and runs all rules again, all in this browser. */
export const verify = async (files: readonly FileToVerify[], signature: Signature | null): Promise<Verification> => {
  const verified: VerifiedFile[] = []
  let json: ArrayBuffer | null = null
  let signed: VerifiedSignature = 'unsigned'
  for (const { format, name, address, sha256 } of files) {
    const bytes = await fetched(address)
    const found = bytes === null ? null : hexOf(await crypto.subtle.digest('SHA-256', bytes))
    verified.push({ name, state: found === null ? 'missing' : found === sha256 ? 'same' : 'other' })
    if (format === 'json' && bytes !== null && found !== null) {
      json = bytes
      if (signature !== null) signed = (await isPublishedKey(signature)) ? await verifiedSignature(signature, found) : 'unknown-key'
    }
  }
  return { files: verified, signature: signed, recheck: json === null ? { kind: 'impossible', because: '数据文件取不到，不能重新计算。' } : await rechecked(json) }
}
