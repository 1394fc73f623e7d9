import 'server-only'
import { answerBounded } from '@/lib/bounded/answer'
import { checkLayout, type CheckedDocument } from '@/lib/recognition/check-layout'
import { err, ok, type Result } from '@/lib/result'
import type { ReadingTask } from './read-apart'
import { readUntrusted } from './read-file'

const NOTHING_FOUND = '里没有认出决算公开的表、说明和自评表。请检查是否选错了文件。'

// The program that `checkFile` runs in a process of its own.
answerBounded<ReadingTask, Result<CheckedDocument, string>>(async ({ bytes, pages }) => {
  const layout = await readUntrusted(bytes, pages)
  if (!layout.ok) return layout
  const checked = checkLayout(layout.value)
  return checked === null ? err(NOTHING_FOUND) : ok(checked)
})
