// Publications carry an instant; the public reads the day it was in Beijing, wherever the server stands.
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' })
const shortDay = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' })

/** `2025年9月28日` from ISO 8601. */
export const publicDate = (iso: string): string => day.format(new Date(iso))
/** `9月28日` from ISO 8601. */
export const publicDay = (iso: string): string => shortDay.format(new Date(iso))
