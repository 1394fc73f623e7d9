import { describe, expect, it } from 'vitest'
import { BETWEEN, createAttendance, type CompanyNews } from './attendance'

const news: CompanyNews = { version: 1, state: 'draft', changes: {}, others: [] }

const office = () => {
  let waiting: { readonly at: number; readonly then: () => void }[] = []
  let now = 0
  let seen = true
  let asked = 0
  let fails = false
  const heard: CompanyNews[] = []
  const attendance = createAttendance({
    clock: {
      now: () => now,
      after: (milliseconds, then) => {
        const entry = { at: now + milliseconds, then }
        waiting.push(entry)
        return () => { waiting = waiting.filter((each) => each !== entry) }
      },
    },
    ask: () => {
      asked += 1
      return fails ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(news)
    },
    visible: () => seen,
    hear: (each) => { heard.push(each) },
  })
  const turn = async (milliseconds: number) => {
    const until = now + milliseconds
    for (;;) {
      const next = waiting.filter((each) => each.at <= until).sort((left, right) => left.at - right.at)[0]
      if (next === undefined) break
      now = next.at
      waiting = waiting.filter((each) => each !== next)
      next.then()
      await new Promise((resolve) => { setImmediate(resolve) })
    }
    now = until
  }
  return { attendance, turn, heard, asked: () => asked, look: (at: boolean) => { seen = at }, fail: (now: boolean) => { fails = now } }
}

describe('attendance', () => {
  it('asks at once and then every few seconds', async () => {
    const { attendance, turn, asked, heard } = office()
    attendance.start()
    await turn(BETWEEN * 3)
    expect(asked()).toBe(4)
    expect(heard).toHaveLength(4)
  })

  it('asks nothing while the page is hidden, and at once when it is looked at again', async () => {
    const { attendance, turn, asked, look } = office()
    attendance.start()
    await turn(10)
    look(false)
    await turn(BETWEEN * 10)
    expect(asked()).toBe(1)
    look(true)
    attendance.soon()
    await turn(10)
    expect(asked()).toBe(2)
  })

  it('goes on where nobody answered', async () => {
    const { attendance, turn, asked, heard, fail } = office()
    fail(true)
    attendance.start()
    await turn(BETWEEN)
    fail(false)
    await turn(BETWEEN)
    expect(asked()).toBe(3)
    expect(heard).toHaveLength(1)
  })

  it('asks nothing more once it is stopped', async () => {
    const { attendance, turn, asked } = office()
    attendance.start()
    await turn(10)
    attendance.stop()
    await turn(BETWEEN * 3)
    expect(asked()).toBe(1)
  })
})
