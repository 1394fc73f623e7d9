/** Called once when a server starts: a fault of the configuration is said now, not at the first visitor. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { serverFaults } = await import('@/lib/env')
  const faults = serverFaults()
  if (faults.length > 0) throw new Error(faults.join('\n'))
}
