import type { CellRef } from '@/lib/report/cell'
import type { Trace } from '@/lib/report/trace'

/** Every figure that can be asked, by its name. */
export type FigureTraces = Readonly<Partial<Record<CellRef, Trace>>>

// The address is ours and writes exactly this; anything that is not an object of objects is a gateway's error page.
const isTraces = (read: unknown): read is FigureTraces =>
  typeof read === 'object' && read !== null && Object.values(read).every((trace) => typeof trace === 'object' && trace !== null && 'parts' in trace)

/** Fetches the traces of a page once somebody asks for the first; null where they cannot be had. */
export const fetchTraces = async (address: string): Promise<FigureTraces | null> => {
  try {
    const response = await fetch(address)
    if (!response.ok) return null
    const read: unknown = await response.json()
    return isTraces(read) ? read : null
  } catch {
    return null
  }
}
