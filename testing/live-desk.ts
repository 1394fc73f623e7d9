import { readFileSync } from 'node:fs'
import { openJournal } from '@/components/live/journal'
import { createLiveStore } from '@/components/live/live-store'
import type { Rows } from '@/components/live/carried-rows'
import { factText, flatten } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import { printedFigure } from '@/lib/report/print'

export const PROJECT = 'expenditureByFunction/2010302/project'

const read = readFactsFile(JSON.parse(readFileSync(new URL('../lib/document/golden/government-office-2024/facts.json', import.meta.url), 'utf8')))
if (!read.ok) throw new Error(read.error.message)
export const office = read.value
export const texts = Object.fromEntries([...flatten(office)].map(([key, value]) => [key, factText(value)]))

/** A store whose timers run when the test says so. */
export const storeOf = (facts: Readonly<Record<string, string>> = texts, rows?: Rows) => {
  const due = new Map<number, () => void>()
  let next = 0
  const sent: { key: string; from: string | null; to: string | null }[] = []
  const store = createLiveStore({
    clock: {
      now: () => 0,
      after: (_, then) => {
        const id = (next += 1)
        due.set(id, then)
        return () => { due.delete(id) }
      },
    },
    journal: openJournal(null, 'u', 'd'),
    send: (changes) => {
      sent.push(...changes)
      return Promise.resolve({ ok: true, value: { version: 2, outcomes: changes.map(({ key, to }) => ({ key, kind: 'saved', text: to })) } })
    },
    online: () => true,
    head: { templateId: office.templateId, fiscalYear: office.fiscalYear },
    version: 1,
    facts,
    unit: '元',
    closed: null,
    savedAt: null,
    ...(rows === undefined ? {} : { rows }),
  })
  const pass = async () => {
    for (const [id, then] of [...due]) {
      due.delete(id)
      then()
    }
    await new Promise((resolve) => { setImmediate(resolve) })
  }
  return { store, pass, sent }
}

export const printed = ({ store }: ReturnType<typeof storeOf>, ref: Parameters<typeof printedFigure>[1]) => printedFigure(store.snapshot().computed.report, ref)
