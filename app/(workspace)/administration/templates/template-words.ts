import type { ListedTemplate } from '@/lib/disclosure/list-templates'
import { formBelow, theTemplate } from '@/lib/template/templates'

/** For whom a form is meant. */
export const placeWords = ({ province, chosenBy }: ListedTemplate['form']): string => {
  if (chosenBy !== null) return chosenBy.length === 0 ? '可由财政局选用' : `${chosenBy.join('、')} 选用`
  return province === null ? '全国' : `区划代码 ${province} 开头`
}

const FEW = 2

export const usedInWords = (usedIn: ListedTemplate['usedIn']): string => {
  const names = usedIn.slice(0, FEW).map(({ name }) => name).join('、')
  return usedIn.length === 0 ? '您的区划不用' : usedIn.length <= FEW ? `${names}在用` : `${names}等 ${String(usedIn.length)} 个区划在用`
}

/** ` · 在《…》上改`; empty for the nation's. */
export const madeOf = (id: string): string => {
  const below = formBelow(id)
  return below === null ? '' : ` · 在“${theTemplate(below).name}”上改`
}

export const rulesWords = ({ form, softened, off, choices }: Pick<ListedTemplate, 'form' | 'softened' | 'off' | 'choices'>): string =>
  [`${String(Object.keys(form.rules).length)} 条`, ...(softened > 0 ? [`改级 ${String(softened)}`] : []), ...(off > 0 ? [`停用 ${String(off)}`] : []), ...(choices > 0 ? [`财政选择 ${String(choices)} 次`] : [])].join('，')
