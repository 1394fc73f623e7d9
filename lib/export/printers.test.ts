import { expect, test, vi } from 'vitest'
import { smallBooklet } from '@/testing/small-booklet'
import { print, type PrintJob } from './print'
import { printed } from './printers'

// The first of each printer waits for its program, fonts and typesetter.
vi.setConfig({ testTimeout: 60_000 })

const booklet = smallBooklet()
const jobs: readonly PrintJob[] = [
  { format: 'pdf', booklet, createdAt: 1_755_648_000, draft: '仅供内部审核' },
  { format: 'docx', booklet, createdAt: 1_755_648_000 },
  { format: 'xlsx', booklet, createdAt: 1_755_648_000, facts: [{ key: 'budgetUnit/name', label: '单位名称', text: '青石县档案馆' }] },
  { format: 'html', booklet, disclosureJson: '{}' },
  { format: 'pdf', booklet, createdAt: 1_755_648_001 },
]

test('printers give the same bytes as this thread, more jobs at once than there are printers', async () => {
  const there = await Promise.all(jobs.map(printed))
  for (const [index, job] of jobs.entries()) expect(Buffer.compare(await print(job), there[index] ?? new Uint8Array())).toBe(0)
})

test('a booklet that breaks a printer fails alone', async () => {
  const broken = { format: 'pdf', booklet: { ...booklet, blocks: [{ kind: 'table' }] }, createdAt: 1 } as unknown as PrintJob
  const [failed, fine] = await Promise.allSettled([printed(broken), printed({ format: 'docx', booklet, createdAt: 2 })])
  expect([failed.status, fine.status]).toEqual(['rejected', 'fulfilled'])
  await expect(printed(broken)).rejects.toThrow()
})
