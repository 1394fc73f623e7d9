import { describe, expect, it } from 'vitest'
import { err, ok } from '@/lib/result'
import type { Clock } from './clock'
import { openJournal, type Shelf } from './journal'
import type { SaveAnswer, Send } from './save-answer'
import { createSaveQueue } from './save-queue'
import { saveWords } from './save-state'

const BASIC = 'expenditureByFunction/2010301/basic'
const PROJECT = 'expenditureByFunction/2010302/project'

/** A clock whose hands the test turns. */
const handClock = (): Clock & { readonly turn: (milliseconds: number) => Promise<void> } => {
  let now = 0
  let waiting: { at: number; then: () => void }[] = []
  return {
    now: () => now,
    after: (milliseconds, then) => {
      const entry = { at: now + milliseconds, then }
      waiting.push(entry)
      return () => { waiting = waiting.filter((each) => each !== entry) }
    },
    turn: async (milliseconds) => {
      const until = now + milliseconds
      const settled = () => new Promise((resolve) => { setImmediate(resolve) })
      await settled()
      for (;;) {
        const next = waiting.filter((each) => each.at <= until).sort((left, right) => left.at - right.at)[0]
        if (next === undefined) break
        now = next.at
        waiting = waiting.filter((each) => each !== next)
        next.then()
        await settled()
      }
      now = until
    },
  }
}

const shelfOf = (limit = Infinity): Shelf & { readonly items: Map<string, string> } => {
  const items = new Map<string, string>()
  return {
    items,
    get length() { return items.size },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    removeItem: (name) => { items.delete(name) },
    setItem: (name, text) => {
      if (items.size >= limit && !items.has(name)) throw new Error('QuotaExceededError')
      items.set(name, text)
    },
  }
}

/** A server that compares and keeps, as the save action does. */
const serverOf = (facts: Record<string, string> = {}) => {
  const stored = new Map(Object.entries(facts))
  const batches: { key: string; from: string | null; to: string | null }[][] = []
  let version = 1
  const write: Send = (changes) => {
    batches.push([...changes])
    const outcomes = changes.map(({ key, from, to }) => {
      const now = stored.get(key) ?? null
      if (now === to) return { key, kind: 'saved', text: now } as const
      if (now !== from) return { key, kind: 'stale', text: now } as const
      version += 1
      if (to === null) stored.delete(key)
      else stored.set(key, to)
      return { key, kind: 'saved', text: to } as const
    })
    return Promise.resolve({ ok: true, value: { version, outcomes } })
  }
  return { stored, batches, write }
}

const office = ({ facts = {}, shelf = shelfOf(), online = () => true }: { facts?: Record<string, string>; shelf?: Shelf; online?: () => boolean } = {}) => {
  const clock = handClock()
  const server = serverOf(facts)
  let answer: Send = server.write
  const open = (journal = openJournal(shelf, 'u1', 'd1')) =>
    createSaveQueue({
      clock,
      journal,
      send: (changes, leaving) => answer(changes, leaving),
      online,
      stored: new Map(server.stored),
      closed: null,
      savedAt: null,
      onState: () => undefined,
      onFacts: () => undefined,
      onVersion: () => undefined,
    })
  const queue = open()
  const typed = (text: string) => ({ text, unit: '元', to: text === '' ? ok(null) : /^[\d.]+$/.test(text) ? ok(text) : err(`“${text}”不是金额，请改成数字`) }) as const
  return { clock, server, queue, open, shelf, type: (key: string, text: string) => { queue.change(key, typed(text)) }, typed, serverAnswers: (next: Send) => { answer = next } }
}

const journalOf = (shelf: Shelf) => openJournal(shelf, 'u1', 'd1').all()

describe('saving', () => {
  it('sends what was typed within a second of the last key, in one batch, and empties the journal', async () => {
    const { clock, server, queue, type, shelf } = office({ facts: { [BASIC]: '1.00' } })
    type(BASIC, '2.00')
    expect(journalOf(shelf).get(BASIC)).toMatchObject({ from: '1.00', text: '2.00' })
    expect(queue.state().phase).toBe('waiting')
    await clock.turn(500)
    type(PROJECT, '5.00')
    await clock.turn(250)
    expect(server.batches).toHaveLength(0)
    await clock.turn(100)
    expect(server.batches).toEqual([[{ key: BASIC, from: '1.00', to: '2.00' }, { key: PROJECT, from: null, to: '5.00' }]])
    expect(queue.state()).toMatchObject({ phase: 'saved', unsent: 0, savedAt: 800 })
    expect(journalOf(shelf).size).toBe(0)
  })

  it('lets keys in one field put off the sending of that field alone, and not for ever', async () => {
    const { clock, server, type } = office()
    const words = 'reasons/grandTotalChange'
    for (let second = 0; second < 40; second += 1) {
      type(words, String(second))
      await clock.turn(200)
    }
    expect(server.batches.length).toBeGreaterThan(0)
    expect(server.batches.length).toBeLessThan(3)
    await clock.turn(1000)
    const before = server.batches.length
    type(BASIC, '2.00')
    for (let second = 0; second < 5; second += 1) {
      await clock.turn(200)
      type(PROJECT, String(second + 1))
    }
    expect(server.batches.length).toBe(before + 1)
    expect(server.stored.get(BASIC)).toBe('2.00')
  })

  it('sends nothing when the stored text is typed again', async () => {
    const { clock, server, queue, type, shelf } = office({ facts: { [BASIC]: '1.00' } })
    type(BASIC, '12.00')
    type(BASIC, '1.00')
    await clock.turn(5000)
    expect(server.batches).toHaveLength(0)
    expect(queue.state().phase).toBe('saved')
    expect(journalOf(shelf).size).toBe(0)
  })

  it('keeps an unreadable text in the journal with its sentence and never sends it', async () => {
    const { clock, server, queue, type, shelf } = office()
    type(BASIC, '1,2a')
    type(PROJECT, '7.00')
    await clock.turn(2000)
    expect(server.batches).toEqual([[{ key: PROJECT, from: null, to: '7.00' }]])
    expect(queue.holdOf(BASIC)).toEqual({ kind: 'unreadable', sentence: '“1,2a”不是金额，请改成数字' })
    expect(journalOf(shelf).get(BASIC)?.text).toBe('1,2a')
    expect(saveWords(queue.state())).toMatch(/^已保存 \d\d:\d\d，另有 1 处待改正（已存在本机）$/)
  })

  it('saves what was typed while an answer was on its way', async () => {
    const { clock, server, queue, type, serverAnswers } = office({ facts: { [BASIC]: '1.00' } })
    let answerNow: () => void = () => undefined
    serverAnswers((changes, leaving) => new Promise((resolve) => { answerNow = () => { resolve(server.write(changes, leaving)) } }))
    type(BASIC, '2.00')
    await clock.turn(1000)
    type(BASIC, '3.00')
    serverAnswers(server.write)
    answerNow()
    await clock.turn(2000)
    expect(server.stored.get(BASIC)).toBe('3.00')
    expect(server.batches.at(-1)).toEqual([{ key: BASIC, from: '2.00', to: '3.00' }])
    expect(queue.state().phase).toBe('saved')
  })

  it('says so and tries again, ever slower, while nobody answers; and at once when the network is back', async () => {
    let online = false
    const { clock, server, queue, type, serverAnswers } = office({ online: () => online })
    let attempts = 0
    serverAnswers(() => {
      attempts += 1
      return Promise.reject(new TypeError('Failed to fetch'))
    })
    type(BASIC, '2.00')
    await clock.turn(1000)
    expect(saveWords(queue.state())).toBe('未联网，已存在本机（1 处），连上后自动补存')
    await clock.turn(20_000)
    expect(attempts).toBe(4)
    type(PROJECT, '3.00')
    expect(saveWords(queue.state())).toBe('未联网，已存在本机（2 处），连上后自动补存')
    online = true
    serverAnswers(server.write)
    queue.wake()
    await clock.turn(10)
    expect(server.batches).toHaveLength(1)
    expect(queue.state()).toMatchObject({ phase: 'saved', unsent: 0 })
  })

  it('asks for a new sign-in, keeps everything, and goes on after it', async () => {
    const { clock, server, queue, type, serverAnswers, shelf } = office()
    serverAnswers(() => Promise.resolve({ ok: false, kind: 'signed-out', sentence: '登录已过期' }))
    type(BASIC, '2.00')
    await clock.turn(1000)
    expect(saveWords(queue.state())).toBe('需要重新登录（已存在本机）')
    expect(journalOf(shelf).size).toBe(1)
    serverAnswers(server.write)
    await clock.turn(2000)
    expect(queue.state().phase).toBe('saved')
  })

  it('sends nothing in another person’s name who signed in in the same browser', async () => {
    const { clock, server, queue, type, serverAnswers, shelf } = office()
    serverAnswers(() => Promise.resolve({ ok: false, kind: 'refused', sentence: '这个浏览器现在登录的是“liu”，请用原来的账号重新登录', refusal: { kind: 'another-person' } }))
    type(BASIC, '2.00')
    await clock.turn(1000)
    expect(saveWords(queue.state())).toBe('这个浏览器现在登录的是“liu”，请用原来的账号重新登录（已存在本机）')
    expect(journalOf(shelf).size).toBe(1)
    serverAnswers(server.write)
    await clock.turn(3000)
    expect(queue.state().phase).toBe('saved')
    expect(server.stored.get(BASIC)).toBe('2.00')
  })

  it('stops where the disclosure no longer takes changes, and keeps them', async () => {
    const { clock, queue, type, serverAnswers, shelf } = office()
    let attempts = 0
    serverAnswers(() => {
      attempts += 1
      return Promise.resolve({ ok: false, kind: 'refused', sentence: '已提交，不能再改。', refusal: { kind: 'closed' } })
    })
    type(BASIC, '2.00')
    await clock.turn(60_000)
    expect(attempts).toBe(1)
    expect(saveWords(queue.state())).toBe('已提交，不能再改。1 处改动已存在本机')
    expect(journalOf(shelf).size).toBe(1)
  })

  it('holds the change that the server refuses, saves the others, and sends it again once it is mended', async () => {
    const { clock, server, queue, type, serverAnswers } = office()
    serverAnswers((changes, leaving) => {
      const index = changes.findIndex(({ key }) => key === BASIC)
      serverAnswers(server.write)
      const refused: SaveAnswer = { ok: false, kind: 'invalid', sentence: '不行', fields: { [`changes.${String(index)}.to`]: '金额太大' } }
      return index === -1 ? server.write(changes, leaving) : Promise.resolve(refused)
    })
    type(BASIC, '2.00')
    type(PROJECT, '3.00')
    await clock.turn(2000)
    expect(queue.holdOf(BASIC)).toEqual({ kind: 'refused', sentence: '金额太大' })
    expect(server.stored.get(PROJECT)).toBe('3.00')
    type(BASIC, '1.00')
    await clock.turn(2000)
    expect(server.stored.get(BASIC)).toBe('1.00')
    expect(queue.holdOf(BASIC)).toBeNull()
  })

  it('says that this machine has no room left', async () => {
    const { clock, queue, type, serverAnswers } = office({ shelf: shelfOf(0), online: () => false })
    serverAnswers(() => Promise.reject(new TypeError('Failed to fetch')))
    type(BASIC, '2.00')
    await clock.turn(1000)
    expect(saveWords(queue.state())).toBe('未联网，本机存不下，请不要关闭本页（1 处），连上后自动补存')
  })

  it('sends what is not yet on its way when the page goes away', async () => {
    const { server, queue, type } = office()
    type(BASIC, '2.00')
    queue.leave()
    expect(server.batches).toHaveLength(1)
  })
})

describe('somebody else wrote meanwhile', () => {
  const conflict = async () => {
    const desk = office({ facts: { [BASIC]: '1.00' } })
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
    const { queue, type } = office({ facts: { [BASIC]: '1.00', [PROJECT]: '5.00' } })
    type(BASIC, '2.00')
    const refill = queue.adopt(new Map([[BASIC, '9.00'], [PROJECT, '6.00']]))
    expect(refill).toEqual([PROJECT])
    expect(queue.holdOf(BASIC)).toEqual({ kind: 'stale', theirs: '9.00' })
  })
})

describe('after a crash', () => {
  it('sends what the journal kept', async () => {
    const desk = office({ facts: { [BASIC]: '1.00' } })
    desk.type(BASIC, '2.00')
    const next = desk.open()
    for (const [key, entry] of journalOf(desk.shelf)) next.restore(key, entry, ok(entry.text))
    await desk.clock.turn(1000)
    expect(desk.server.stored.get(BASIC)).toBe('2.00')
  })

  it('drops what had been stored though no answer came', async () => {
    const desk = office({ facts: { [BASIC]: '1.00' } })
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
    const desk = office({ facts: { [BASIC]: '1.00' } })
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
    const desk = office({ facts: { [BASIC]: '1.00' } })
    desk.type(BASIC, '2.00')
    desk.server.stored.set(BASIC, '9.00')
    const next = desk.open()
    for (const [key, entry] of journalOf(desk.shelf)) next.restore(key, entry, ok(entry.text))
    expect(next.holdOf(BASIC)).toEqual({ kind: 'stale', theirs: '9.00' })
  })

  it('sends what was kept in the order in which it was typed', async () => {
    const desk = office()
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
