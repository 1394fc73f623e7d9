import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const duty = (text: string) => stated({ 'overview/duties/d1/text': text })
const only = (text: string) => verdict(duty(text)).filter((each) => each.startsWith('R07'))

test.each(['秘密★10年', '机密 5年', '绝密', '维护道路。\n秘密\n', '（内部资料）', '不予公开'])('“%s” is a mark', (text) => expect(only(text)).toEqual(['R07 error']))
test.each(['负责机要、保密工作，保守国家秘密。', '负责机要通信和密码管理。', '编印内部资料性出版物。', '处理依申请公开和不予公开的答复。'])('“%s” is a duty', (text) => expect(only(text)).toEqual([]))
test('names the mark', () => expect(findingOf(duty('秘密★10年'), 'R07').message).toContain('含有“秘密★”'))
