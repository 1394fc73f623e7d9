import { roleNames, type Role } from './actor'

/** Why something asked for about people, places and one's own account was not done. */
export type AdministrationRefusal =
  | { readonly kind: 'not-an-administrator' }
  | { readonly kind: 'not-in-reach' }
  | { readonly kind: 'account-taken'; readonly account: string }
  | { readonly kind: 'yourself' }
  | { readonly kind: 'held-elsewhere'; readonly name: string }
  | { readonly kind: 'not-yours-to-give'; readonly role: Role }
  | { readonly kind: 'role-without-place'; readonly role: Role }
  | { readonly kind: 'no-role' }
  | { readonly kind: 'account-stopped'; readonly name: string }
  | { readonly kind: 'code-taken'; readonly what: '区划' | '单位'; readonly code: string }
  | { readonly kind: 'department-unknown'; readonly code: string }
  | { readonly kind: 'code-not-below'; readonly code: string; readonly parent: string }
  | { readonly kind: 'unit-at-work'; readonly name: string }
  | { readonly kind: 'list-refused'; readonly sheet: string; readonly cell: string; readonly reason: string; readonly others: number }
  | { readonly kind: 'list-empty'; readonly file: string }
  /** Words composed where they were found: a file, a password. */
  | { readonly kind: 'said'; readonly sentence: string }

export const administrationSentence = (refusal: AdministrationRefusal): string => {
  switch (refusal.kind) {
    case 'not-an-administrator':
      return `人员和单位由${roleNames.bureauAdministrator}或${roleNames.systemAdministrator}来管。`
    case 'not-in-reach':
      return '没有找到，或者不在您管理的区划内。请刷新页面再看。'
    case 'account-taken':
      return `账号“${refusal.account}”已经有人用，请换一个账号。`
    case 'yourself':
      return '不能改自己的角色，也不能停用自己或重设自己的登录；请另一位管理员来办。'
    case 'held-elsewhere':
      return `${refusal.name}还担任您管不到的角色，请由上级区划的管理员或${roleNames.systemAdministrator}来办。`
    case 'not-yours-to-give':
      return `“${roleNames[refusal.role]}”只能由${roleNames.systemAdministrator}授予或收回。`
    case 'role-without-place':
      return refusal.role === 'preparer' || refusal.role === 'unitHead' ? `请为“${roleNames[refusal.role]}”选一个您管理的单位。` : `请为“${roleNames[refusal.role]}”选一个您管理的区划。`
    case 'no-role':
      return '每个人至少要有一个角色；不再使用的账号请停用。'
    case 'account-stopped':
      return `${refusal.name}的账号已停用，请先恢复再办。`
    case 'code-taken':
      return `${refusal.what}代码 ${refusal.code} 已经有了，请核对后换一个。`
    case 'department-unknown':
      return `本区划还没有代码为 ${refusal.code} 的部门，请同时填写部门名称。`
    case 'code-not-below':
      return `下级区划的代码要与 ${refusal.parent} 同省且不同于它，${refusal.code} 不是，请核对。`
    case 'unit-at-work':
      return `“${refusal.name}”还有没办完的决算公开，办完后再停用。`
    case 'list-refused':
      return `“${refusal.sheet}”表 ${refusal.cell}：${refusal.reason}${refusal.others === 0 ? '' : `（另有 ${String(refusal.others)} 处）`}一行也没有导入，请改好后重新选择文件。`
    case 'list-empty':
      return `“${refusal.file}”的“单位”表和“人员”表都没有内容，请按模板填写后再导入。`
    case 'said':
      return refusal.sentence
  }
}
