import type { Overlay } from '../template'

/** 尾数配平：印出的数横向、纵向相加都平，总计按四舍五入。选用的财政局在 chosenBy 中写上自己的区划代码。 */
export const cn2024ShanxiBalanced = {
  id: 'CN-2024-14-B',
  extends: 'CN-2024-14',
  name: '2024年度部门决算公开（山西，尾数配平）',
  tails: 'balanced',
  chosenBy: [],
} as const satisfies Overlay
