import 'server-only'
import { answerBounded } from '@/lib/bounded/answer'
import { adoptedFrom, type Adopted } from '@/lib/recognition/adopted'
import { err, ok, type Result } from '@/lib/result'
import { NOTHING_FOUND } from './limits'
import type { ReadingTask } from './read-apart'
import { readUntrusted } from './read-file'

// The program that `adoptFile` runs in a process of its own.
answerBounded<ReadingTask, Result<Adopted, string>>(async ({ bytes, pages }) => {
  const layout = await readUntrusted(bytes, pages)
  if (!layout.ok) return layout
  const adopted = adoptedFrom(layout.value)
  return adopted === null ? err(NOTHING_FOUND) : ok(adopted)
})
