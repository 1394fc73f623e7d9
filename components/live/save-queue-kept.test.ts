import { describe, expect, it } from 'vitest'
import { ok } from '@/lib/result'
import { BASIC, PROJECT, journalOf, saveDesk, shelfOf } from '@/testing/save-desk'
import { openJournal } from './journal'

describe('somebody else wrote meanwhile', () => {
  const conflict = async () => {
    const desk = saveDesk({ facts: { [BASIC]: '1.00' } })
    desk.server.stored.set(BASIC, '9.00')
    desk.type(BASIC, '2.00')
    await desk.clock.turn(1000)
    return desk
  }

  it('overwrites nothing and keeps both', async () => {
    const { server, queue, shelf } = await conflict()
    expect(server.stored.get(BASIC)).toBe('9.00')
    expect(queue.holdOf(BASIC)).toEqual({ kind: 'stale', theirs: '9.00' })
    expect(journalOf(shelf).get(BASIC)?.text).toBe('2.00')
  })

  it('writes mine once I choose it', async () => {
    const { clock, server, queue } = await conflict()
    queue.resolve(BASIC, 'mine')
    await clock.turn(1000)
    expect(server.stored.get(BASIC)).toBe('2.00')
    expect(queue.state()).toMatchObject({ phase: 'saved', held: 0 })
  })

  it('gives mine up once I choose theirs', async () => {
    const { clock, server, queue, shelf } = await conflict()
    queue.resolve(BASIC, 'theirs')
    await clock.turn(1000)
    expect(server.batches).toHaveLength(1)
    expect(queue.storedText(BASIC)).toBe('9.00')
    expect(journalOf(shelf).size).toBe(0)
  })

  it('refills untouched fields and holds touched ones when the server is read anew', () => {
    const { queue, type } = saveDesk({ facts: { [BASIC]: '1.00', [PROJECT]: '5.00' } })
    type(BASIC, '2.00')
    const refill = queue.adopt(new Map([[BASIC, '9.00'], [PROJECT, '6.00']]))
    expect(refill).toEqual([PROJECT])
    expect(queue.holdOf(BASIC)).toEqual({ kind: 'stale', theirs: '9.00' })
  })
})

describe('after a crash', () => {
  it('sends what the journal kept', async () => {
    const desk = saveDesk({ facts: { [BASIC]: '1.00' } })
    desk.type(BASIC, '2.00')
    const next = desk.open()
    for (const [key, entry] of journalOf(desk.shelf)) next.restore(key, entry, ok(entry.text))
    await desk.clock.turn(1000)
    expect(desk.server.stored.get(BASIC)).toBe('2.00')
  })

  it('drops what had been stored though no answer came', async () => {
    const desk = saveDesk({ facts: { [BASIC]: '1.00' } })
    desk.serverAnswers(async (changes, leaving) => {
      await desk.server.write(changes, leaving)
      throw new TypeError('the server was killed before it answered')
    })
    desk.type(BASIC, '2.00')
    await desk.clock.turn(1000)
    const journal = openJournal(desk.shelf, 'u1', 'd1')
    const next = desk.open(journal)
    const [entry] = journal.all().values()
    if (entry === undefined) throw new Error('the journal is empty')
    expect(next.restore(BASIC, entry, ok(entry.text))).toBe(false)
    expect(journalOf(desk.shelf).size).toBe(0)
  })

  it('does not take its own lost save for another person’s', async () => {
    const desk = saveDesk({ facts: { [BASIC]: '1.00' } })
    desk.serverAnswers(async (changes, leaving) => {
      await desk.server.write(changes, leaving)
      throw new TypeError('the server was killed before it answered')
    })
    desk.type(BASIC, '2.00')
    await desk.clock.turn(1000)
    desk.type(BASIC, '3.00')
    desk.serverAnswers(desk.server.write)
    await desk.clock.turn(10_000)
    expect(desk.queue.holdOf(BASIC)).toBeNull()
    expect(desk.server.stored.get(BASIC)).toBe('3.00')
  })

  it('shows both where somebody else wrote while the page was closed', () => {
    const desk = saveDesk({ facts: { [BASIC]: '1.00' } })
    desk.type(BASIC, '2.00')
    desk.server.stored.set(BASIC, '9.00')
    const next = desk.open()
    for (const [key, entry] of journalOf(desk.shelf)) next.restore(key, entry, ok(entry.text))
    expect(next.holdOf(BASIC)).toEqual({ kind: 'stale', theirs: '9.00' })
  })

  it('sends what was kept in the order in which it was typed', async () => {
    const desk = saveDesk()
    const keys = ['balances/openingBalance', PROJECT, BASIC, 'balances/closingBalance']
    desk.serverAnswers(() => Promise.reject(new TypeError('Failed to fetch')))
    for (const key of keys) {
      desk.type(key, '5.00')
      await desk.clock.turn(30)
    }
    await desk.clock.turn(5000)
    desk.serverAnswers(desk.server.write)
    const journal = openJournal(desk.shelf, 'u1', 'd1')
    const next = desk.open(journal)
    for (const [key, entry] of journal.all()) next.restore(key, entry, ok(entry.text))
    await desk.clock.turn(100)
    expect(desk.server.batches[0]?.map(({ key }) => key)).toEqual(keys)
  })

  it('drops nothing that another window of the same person wrote since', () => {
    const shelf = shelfOf()
    const entry = { from: null, sent: [], text: '2.00', unit: '元' as const, at: 1 }
    const [one, other] = [openJournal(shelf, 'u1', 'd1'), openJournal(shelf, 'u1', 'd1')]
    one.keep(BASIC, entry)
    other.keep(BASIC, { ...entry, text: '3.00' })
    one.drop(BASIC)
    expect(journalOf(shelf).get(BASIC)?.text).toBe('3.00')
  })

  it('keeps the work of two people apart, and reads past what is not its own', () => {
    const shelf = shelfOf()
    const entry = { from: null, sent: [], text: '2.00', unit: '元', at: 1 } as const
    openJournal(shelf, 'u1', 'd1').keep(BASIC, { ...entry, sent: [] })
    openJournal(shelf, 'u2', 'd1').keep(BASIC, { ...entry, sent: [], text: '3.00' })
    shelf.setItem(`mingsuan:unsaved:u1:d1:${PROJECT}`, 'not json')
    expect([...journalOf(shelf).entries()].map(([key, { text }]) => [key, text])).toEqual([[BASIC, '2.00']])
  })
})
