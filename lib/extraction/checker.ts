import 'server-only'
import { answerBounded } from '@/lib/bounded/answer'
import { checkLayout, type CheckedDocument } from '@/lib/recognition/check-layout'
import { err, ok, type Result } from '@/lib/result'
import { NOTHING_FOUND } from './limits'
import type { ReadingTask } from './read-apart'
import { readUntrusted } from './read-file'

// The program that `checkFile` runs in a process of its own.
answerBounded<ReadingTask, Result<CheckedDocument, string>>(async ({ bytes, pages }) => {
  const layout = await readUntrusted(bytes, pages)
  if (!layout.ok) return layout
  const checked = checkLayout(layout.value)
  return checked === null ? err(NOTHING_FOUND) : ok(checked)
})
