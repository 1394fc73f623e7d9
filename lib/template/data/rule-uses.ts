import type { RuleUse } from '../template'

const asWritten: RuleUse = { use: 'as-written' }

/** 每条规则在本模板中怎么用：照用、降级或停用（须写明理由）。 */
export const ruleUses: Readonly<Record<string, RuleUse>> = {
  A08: asWritten,
}
