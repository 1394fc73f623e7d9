import { documentRef, type ReadFile } from '../read-document'
import type { Rule } from '../rule'

/** A path of somebody's computer, or its account. */
const PATH = /[A-Za-z]:\\|\\\\|\/(?:Users|home)\//u

/** Programs sign their files; a person's name is another matter. */
const PROGRAM = /^(?:明算|Typst\b.*|LibreOffice\b.*|Microsoft\b.*|WPS\b.*|Apache POI|openpyxl)$/u

const faultsOf = ({ properties, comments, trackedChanges, hiddenSheets, hiddenRows, externalLinks, picturePages }: ReadFile, unitName: string): readonly (readonly [string, string])[] => {
  const telling = Object.entries(properties).filter(([name, text]) => PATH.test(text) || (/作者|author|creator|修改者|lastModifiedBy/iu.test(name) && text.trim() !== '' && text.trim() !== unitName && !PROGRAM.test(text.trim())))
  return [
    ...telling.map(([name, text]) => [name, `属性“${name}”为“${text}”`] as const),
    ...(comments > 0 ? [['comments', `有 ${comments} 条批注`] as const] : []),
    ...(trackedChanges > 0 ? [['changes', `有 ${trackedChanges} 处修订没有接受`] as const] : []),
    ...(hiddenSheets.length > 0 ? [['sheets', `有隐藏的工作表“${hiddenSheets.join('”“')}”`] as const] : []),
    ...(hiddenRows > 0 ? [['rows', `有 ${hiddenRows} 行被隐藏`] as const] : []),
    ...(externalLinks.length > 0 ? [['links', `链接到外部文件“${externalLinks.join('”“')}”`] as const] : []),
    ...(picturePages.length > 0 ? [['pictures', `第 ${picturePages.join('、')} 页只是图片，不能检索`] as const] : []),
  ]
}

export const r12HiddenContent: Rule = {
  id: 'R12',
  title: '文件属性、隐藏内容与不可检索页',
  relation: '没有作者、路径等属性，批注、修订，隐藏的表和行，外部链接，只有图片的页。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '公开前应清理文件',
  check: function* ({ document, report }) {
    const file = document?.file ?? null
    if (file === null) return
    for (const [clause, fault] of faultsOf(file, report.facts.budgetUnit.name)) yield { what: `文件${fault}`, left: [documentRef('文件')], clause, advice: '请清理后重新导出。' }
  },
}
