import { signingKeys } from '@/lib/publication/signing-keys'
import { pemOf } from '@/lib/signature/signature'

export const dynamic = 'force-dynamic'

/** The current public key as a file for other programs; `?key=` names one of before. */
export const GET = async (request: Request): Promise<Response> => {
  const asked = new URL(request.url).searchParams.get('key')
  const key = (await signingKeys()).find(({ keyId, current }) => (asked === null ? current : keyId === asked))
  if (key === undefined) return new Response(asked === null ? '本站没有设置签名密钥。\n' : '没有这个编号的公钥。\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  return new Response(pemOf(key.publicKey), { headers: { 'Content-Type': 'application/x-pem-file', 'Content-Disposition': `attachment; filename="mingsuan-${key.keyId}.pem"`, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' } })
}
