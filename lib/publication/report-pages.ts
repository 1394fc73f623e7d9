import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { keepPages } from './kept-pages'

/** What a request carries that asks for a page to be drawn; only this process knows it. */
export const DRAW = 'x-mingsuan-draw'
const SECRET_BYTES = 32

// One a process, however often its module is loaded.
const kept: typeof globalThis & { mingsuanPages?: { readonly secret: Buffer; readonly page: ReturnType<typeof keepPages> } } = globalThis

/** The program draws it itself, as a reader without scripts would see it: asked under its own address. */
const draw = (secret: string) => async (publicationId: string): Promise<string> => {
  const answer = await fetch(`${env.ownAddress}/reports/${publicationId}`, { headers: { [DRAW]: secret } })
  if (!answer.ok) throw new Error(`the report ${publicationId} was not drawn: ${String(answer.status)}`)
  return answer.text()
}

const state = () => {
  if (kept.mingsuanPages === undefined) {
    const secret = randomBytes(SECRET_BYTES)
    kept.mingsuanPages = { secret, page: keepPages(draw(secret.toString('hex'))) }
  }
  return kept.mingsuanPages
}

export const reportPage = (publicationId: string, edition: string) => state().page(publicationId, edition)

export const isDrawing = (header: string | null): boolean => {
  const given = Buffer.from(header ?? '', 'hex')
  const { secret } = state()
  return given.length === secret.length && timingSafeEqual(given, secret)
}
