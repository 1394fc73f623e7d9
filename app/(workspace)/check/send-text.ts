import type { Outcome } from '@/app/act'
import type { CheckedText } from '@/lib/disclosure/check-text'

/** Sends a file to be checked; what came of it, in the words of an action. */
export const sendText = async (file: File): Promise<Outcome<CheckedText>> => {
  const response = await fetch(`/check/text?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
  if (!response.ok) throw new Error(`answered ${String(response.status)}`)
  // Our own address answers what its route is declared to answer.
  return (await response.json()) as Outcome<CheckedText>
}
