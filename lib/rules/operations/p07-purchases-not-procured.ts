import { compare } from '@/lib/money/amount'
import { amountAt } from '@/lib/report/report'
import { projectsNamed } from '../projects-named'
import type { Rule } from '../rule'
import { moneyWords, sheetWords } from '../words'

const PURCHASES = ['采购', '购置'] as const

export const p07PurchasesNotProcured: Rule = {
  id: 'P07',
  title: '购置类项目支出大于货物采购支出',
  relation: '名称含采购、购置的项目执行数合计 ≤ 政府采购货物支出。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '应采未采，或漏填',
  check: function* ({ report }) {
    const { template } = report
    const found = projectsNamed(report, PURCHASES)
    const goods = amountAt(report, 'T10!gp_goods:value')
    if (found.count === 0 || compare(found.executed, goods) <= 0) return
    yield {
      what: `${found.annexes}为采购、购置类项目，全年执行数合计 ${sheetWords(found.executed, template)}，大于政府采购货物支出 ${moneyWords(goods, template)}`,
      left: found.names,
      right: ['T10!gp_goods:value'],
      figures: { left: found.executed, right: goods, unit: '元', decimals: 2 },
      told: '',
      advice: '请核对“政府采购”页是否漏填；未达到采购限额或采购内容不属于货物的，请写明原因。',
    }
  },
}
