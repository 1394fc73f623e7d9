import type { Instrumentation } from 'next'

/**
 * Called once when a server starts: a fault of the configuration is said now, one sentence each, and ends it. Then what
 * waits for its day is published, what waits in the queue of e-mails is sent, and what waits to be bundled is bundled.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { begin } = await import('@/lib/watch/begin')
  await begin()
  const [{ answerFirst }, { answersFirst }] = await Promise.all([import('@/lib/operation/answer-first'), import('./front')])
  answerFirst(answersFirst)
  const { startPublicationClock } = await import('@/lib/disclosure/publication-clock')
  startPublicationClock()
  const { startMailClock } = await import('@/lib/mail/mail-clock')
  startMailClock()
  const { startBundleClock } = await import('@/lib/disclosure/bundle-clock')
  startBundleClock()
}

/** A page or route that failed, under the number that the reader was shown; the address itself may hold words that somebody looked for. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('@/lib/watch/request-error')
  logRequestError(error, { method, routePath, routeType })
}
