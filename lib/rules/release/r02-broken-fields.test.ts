import { expect, test } from 'vitest'
import { document, verdictOf } from '@/testing/read-booklets'

const line = (text: string) => verdictOf('R02', document(() => ({ loose: [{ text, page: null }] })))
test.each(['一、总表 PAGEREF _Toc1', 'HYPERLINK \\l', 'TOC \\o "1-3"', '错误！未定义书签', '#REF!', '#VALUE!', '######', 'NaN', 'undefined', '#DIV/0!'])('%s', (text) => expect(line(text)).toEqual(['R02 error']))
test.each(['# 一', '误差', 'NaNo 材料', '第1#水泵'])('%s is none', (text) => expect(line(text)).toEqual([]))
