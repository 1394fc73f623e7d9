import 'server-only'
import { secondsToWait, waitSentence, type Purpose } from '@/lib/limits/rate-limits'

/** Why this request is not answered now, where somebody asks too often; null where they do not. */
export const tooMany = async (purpose: Purpose, who: string): Promise<Response | null> => {
  const seconds = await secondsToWait(purpose, who)
  return seconds === 0 ? null : new Response(`${waitSentence(seconds)}\n`, { status: 429, headers: { 'Retry-After': String(seconds), 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}
