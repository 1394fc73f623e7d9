import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '@/lib/result'
import { publicKeyOfPem, Signature, signedText } from '@/lib/signature/signature'

type Refused = { readonly words: string; readonly exit: 1 | 2 }
const unusable = (words: string): Result<never, Refused> => err({ words, exit: 2 })
const invalid = (words: string): Result<never, Refused> => err({ words, exit: 1 })

const bytesOf = (file: string): Buffer | null => {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

const signatureIn = (text: string): Signature | null => {
  try {
    return Signature.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Whether a file is the one that was signed, by the key at hand; the words say so. Exit 1: it is not; 2: it cannot be told. */
export const checkSignature = (file: string, signatureFile: string | undefined, keyFile: string | undefined): Result<string, Refused> => {
  if (signatureFile === undefined || keyFile === undefined) return unusable('核对签名要同时给出 --signature 签名文件 和 --key 公钥文件')
  const [bytes, signatureBytes, keyBytes] = [file, signatureFile, keyFile].map(bytesOf)
  if (bytes == null) return unusable(`打不开文件 ${file}，请检查路径`)
  if (signatureBytes == null) return unusable(`打不开文件 ${signatureFile}，请检查路径`)
  if (keyBytes == null) return unusable(`打不开文件 ${keyFile}，请检查路径`)
  const signature = signatureIn(signatureBytes.toString('utf8'))
  if (signature === null) return unusable(`${path.basename(signatureFile)} 不是公开网站给出的签名文件`)
  const key = publicKeyOfPem(keyBytes.toString('utf8'))
  if (key === null) return unusable(`${path.basename(keyFile)} 不是公钥文件（PEM）`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== signature.sha256) return invalid(`签名不符：${path.basename(file)} 的指纹是 ${sha256}，签名签的是 ${signature.sha256}`)
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
  if (publicKey.asymmetricKeyType !== 'ed25519') return unusable(`${path.basename(keyFile)} 不是 Ed25519 公钥`)
  if (!verify(null, Buffer.from(signedText(sha256)), publicKey, Buffer.from(signature.signature, 'base64'))) return invalid(`签名不符：不是用 ${path.basename(keyFile)} 对应的密钥签的`)
  return ok(`签名有效：${path.basename(file)} 就是公开时签名的那一份（密钥 ${signature.keyId}）`)
}
