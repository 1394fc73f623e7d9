import { compare, figureOf, ratio, times } from '@/lib/money/amount'
import { amountAt } from '@/lib/report/report'
import { formatFixed } from '@/lib/money/format'
import { projectsNamed } from '../projects-named'
import type { Rule } from '../rule'
import { isThere } from '../there'
import { moneyWords, sheetWords } from '../words'

export const p03OperatingInProjects: Rule = {
  id: 'P03',
  title: '项目中列支公用经费',
  relation: '名称含“公用经费”等字样的项目，执行数合计不超过公开06 公用经费合计的规定比例。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['operatingWords', 'operatingShare'],
  basis: '机关运行经费会少计',
  check: function* ({ report }) {
    const { template } = report
    const found = projectsNamed(report, template.thresholds.operatingWords)
    if (found.count === 0 || !isThere(report, 'T06!publicUse:amount')) return
    const publicUse = amountAt(report, 'T06!publicUse:amount')
    if (compare(found.executed, times(publicUse, figureOf(template.thresholds.operatingShare))) <= 0) return
    const multiple = ratio(found.executed, publicUse)
    yield {
      what: `${found.annexes}名称为公用、办公经费，全年执行数合计 ${sheetWords(found.executed, template)}，${multiple === null ? '而基本支出中没有公用经费' : `为公用经费 ${moneyWords(publicUse, template)}的 ${formatFixed(multiple, 2)} 倍`}`,
      left: found.names,
      right: ['T06!publicUse:amount'],
      figures: { left: found.executed, right: publicUse, unit: '元', decimals: 2 },
      told: '',
      advice: '请核对这些支出是否应列基本支出；确由项目安排的，请写明原因。',
    }
  },
}
