import type { FunctionalRow } from '../row'
import { functional2024 } from './functional-2024'

/** 2024 年新增的款：20139 社会工作事务、20140 信访事务；2023 年信访事务为 2010308。 */
const addedIn2024 = /^201(39|40)/
const renamedIn2024: readonly FunctionalRow[] = [
  ['2010308', '信访事务', 'g', 0],
  ['2013804', '市场主体管理', 'g', 0],
]
const replaced = new Set(renamedIn2024.map(([code]) => code))

/** 2023 年支出功能分类：以 2024 年为底，去掉新增、恢复旧名。 */
export const functional2023: readonly FunctionalRow[] = [...functional2024.filter(([code]) => !addedIn2024.test(code) && !replaced.has(code)), ...renamedIn2024].sort(
  ([left], [right]) => (left < right ? -1 : 1),
)
