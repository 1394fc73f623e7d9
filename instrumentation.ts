/** Called once when a server starts: a fault of the configuration is said now, not at the first visitor. What waits for its day is published, what waits in the queue of e-mails is sent, and what waits to be bundled is bundled, from here on. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { serverFaults } = await import('@/lib/env')
  const faults = serverFaults()
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const { startPublicationClock } = await import('@/lib/disclosure/publication-clock')
  startPublicationClock()
  const { startMailClock } = await import('@/lib/mail/mail-clock')
  startMailClock()
  const { startBundleClock } = await import('@/lib/disclosure/bundle-clock')
  startBundleClock()
}
