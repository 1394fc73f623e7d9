import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const target = (text: string) => verdict(stated({ 'performance/projects/p1/indicators/i1/initialTarget': text })).filter((each) => each.startsWith('E20'))

test.each(['≥个', '≤元', '=%', '==%', '=元/份', '≥', '万元'])('%s lost its number', (text) => expect(target(text)).toEqual(['E20 notice']))
test.each(['', '≥1个', '一个', '按时', '持续保障', '2024年', '≤1.2元/页'])('“%s” did not', (text) => expect(target(text)).toEqual([]))
