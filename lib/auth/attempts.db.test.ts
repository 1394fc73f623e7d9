import { describe, expect, it } from 'vitest'
import { attemptsLeft, countAttempt, forgetAttempts } from './attempts'
import { signInSentence } from './sign-in'

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 5, 9, minute))

describe('attempts', () => {
  it('five in a row shut the account for a quarter of an hour; then counting starts anew', async () => {
    const answers = []
    for (let minute = 0; minute < 7; minute += 1) answers.push(await countAttempt(' A ', at(minute)))
    expect(answers.map((answer) => answer.allowed)).toEqual([true, true, true, true, true, false, false])
    expect(answers.map((answer) => answer.remaining)).toEqual([4, 3, 2, 1, 0, 0, 0])
    expect(await attemptsLeft('a', at(7))).toMatchObject({ allowed: false, lockedMinutes: 12 })
    expect(await countAttempt('a', at(19))).toMatchObject({ allowed: true, remaining: 4 })
  })

  it('are forgotten after a pause, and by a right password', async () => {
    for (let minute = 0; minute < 4; minute += 1) await countAttempt('b', at(minute))
    expect(await countAttempt('b', at(30))).toMatchObject({ remaining: 4 })
    await forgetAttempts('b', at(31))
    expect(await attemptsLeft('b', at(31))).toEqual({ allowed: true, remaining: 5, lockedMinutes: 0 })
  })

  it('are told in plain words', () => {
    expect(signInSentence({ kind: 'wrong', remaining: 4 })).toBe('账号或密码不对，请重新输入。')
    expect(signInSentence({ kind: 'wrong', remaining: 3 })).toBe('账号或密码不对。再错 3 次，账号将锁定 15 分钟。')
    expect(signInSentence({ kind: 'locked', minutes: 12 })).toBe('密码错了 5 次，账号已锁定，请 12 分钟后再试。')
  })
})
