const keyOf = (userId: string): string => `mingsuan:tour:${userId}`

/** Whether this person saw the introduction on this machine. A browser that forbids its shelf shows it no more. */
export const isTourSeen = (userId: string): boolean => {
  try {
    return window.localStorage.getItem(keyOf(userId)) !== null
  } catch {
    return true
  }
}

export const markTourSeen = (userId: string): void => {
  try {
    window.localStorage.setItem(keyOf(userId), 'seen')
  } catch {
    // Nothing to remember it on: `isTourSeen` says seen.
  }
}
