import { describe, expect, it } from 'vitest'
import { BASIC, PROJECT, journalOf, saveDesk, shelfOf } from '@/testing/save-desk'
import type { SaveAnswer } from './save-answer'
import { saveWords } from './save-state'

describe('saving', () => {
  it('sends what was typed within a second of the last key, in one batch, and empties the journal', async () => {
    const { clock, server, queue, type, shelf } = saveDesk({ facts: { [BASIC]: '1.00' } })
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
    const { clock, server, type } = saveDesk()
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
    const { clock, server, queue, type, shelf } = saveDesk({ facts: { [BASIC]: '1.00' } })
    type(BASIC, '12.00')
    type(BASIC, '1.00')
    await clock.turn(5000)
    expect(server.batches).toHaveLength(0)
    expect(queue.state().phase).toBe('saved')
    expect(journalOf(shelf).size).toBe(0)
  })

  it('keeps an unreadable text in the journal with its sentence and never sends it', async () => {
    const { clock, server, queue, type, shelf } = saveDesk()
    type(BASIC, '1,2a')
    type(PROJECT, '7.00')
    await clock.turn(2000)
    expect(server.batches).toEqual([[{ key: PROJECT, from: null, to: '7.00' }]])
    expect(queue.holdOf(BASIC)).toEqual({ kind: 'unreadable', sentence: '“1,2a”不是金额，请改成数字' })
    expect(journalOf(shelf).get(BASIC)?.text).toBe('1,2a')
    expect(saveWords(queue.state())).toMatch(/^已保存 \d\d:\d\d，另有 1 处待改正（已存在本机）$/)
  })

  it('saves what was typed while an answer was on its way', async () => {
    const { clock, server, queue, type, serverAnswers } = saveDesk({ facts: { [BASIC]: '1.00' } })
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
    const { clock, server, queue, type, serverAnswers } = saveDesk({ online: () => online })
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
    const { clock, server, queue, type, serverAnswers, shelf } = saveDesk()
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
    const { clock, server, queue, type, serverAnswers, shelf } = saveDesk()
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
    const { clock, queue, type, serverAnswers, shelf } = saveDesk()
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
    const { clock, server, queue, type, serverAnswers } = saveDesk()
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
    const { clock, queue, type, serverAnswers } = saveDesk({ shelf: shelfOf(0), online: () => false })
    serverAnswers(() => Promise.reject(new TypeError('Failed to fetch')))
    type(BASIC, '2.00')
    await clock.turn(1000)
    expect(saveWords(queue.state())).toBe('未联网，本机存不下，请不要关闭本页（1 处），连上后自动补存')
  })

  it('sends what is not yet on its way when the page goes away', async () => {
    const { server, queue, type } = saveDesk()
    type(BASIC, '2.00')
    queue.leave()
    expect(server.batches).toHaveLength(1)
  })
})
