/** A code that a picker offers, or shows with the reason why it does not. */
export type CodeOption = {
  readonly value: string
  readonly label: string
  readonly name: string
  /** 类 and 款 above it: `一般公共服务支出 › 政府办公厅（室）及相关机构事务`. */
  readonly path: string
  /** Why it cannot be chosen here. */
  readonly refusal: string | null
}
