import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-policy'

const person = { account: 'fengkuaiji', name: '冯晓梅' }
const fault = (password: string): string | null => passwordFault(password, person)

describe('a password', () => {
  it.each(['1234567890', '0987654321', 'qwertyuiop', 'Password123!', 'P@ssw0rd2025', 'admin@2025!!', 'aaaaaaaaaaaa', '1qaz2wsx3edc', 'abcd1234efgh', 'woaini1314520', '5201314520', 'Caizheng2025', 'qwer12345678', '20250901123', 'asdfghjkl;1'])('%s is too common', (password) => {
    expect(fault(password)).toBe('这个密码太常见，容易被猜中，请换一个。')
  })

  it('is long enough, holds neither account nor name', () => {
    expect(fault('短密码')).toBe('密码至少 10 个字符，现在是 3 个，请加长。')
    expect(fault('x'.repeat(129))).toContain('最长 128')
    expect(fault('My-FengKuaiji-7')).toBe('密码里不要有自己的账号，请换一个。')
    expect(fault('ijiaukgnef-over-hill')).toBe('密码里不要有自己的账号，请换一个。')
    expect(fault('冯晓梅的秘密花园很大呀')).toBe('密码里不要有自己的姓名，请换一个。')
  })

  it.each(['correct horse battery', '春眠不觉晓处处闻啼鸟', 'k7m2-xw9p-hd3q', 'Tallow.Ridge.41', 'abacus-on-the-mat'])('%s will do', (password) => {
    expect(fault(password)).toBeNull()
  })
})
