import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const reason = (text: string) => stated({ 'reasons/grandTotalChange': text })
const only = (text: string) => verdict(reason(text)).filter((each) => each.startsWith('R05'))

test.each(['新增××项目', '新增XX任务', '____项目', '{原因}', '【请说明】', '待填', 'TODO', '下降（增长）的原因', '（请填写原因）', '见填报说明', '新增×项目，追加预算'])('“%s” is unfinished', (text) => expect(only(text)).toEqual(['R05 error']))
test.each(['补助3人×20000元', '采购XXL号服装', '增加 GX160 型水泵', '执行晋政发【2020】5号', '新增两处隧道护栏'])('“%s” is finished', (text) => expect(only(text)).toEqual([]))
test('names what was left', () => expect(findingOf(reason('新增××项目'), 'R05').message).toBe('原因说明 收支总计变动原因还留有“××”、“×”。请补上内容，或删去填写说明。'))
