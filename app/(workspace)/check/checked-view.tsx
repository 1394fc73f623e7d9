import { FindingCounts, FindingList } from '@/components/finding/finding-list'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { CheckedText } from '@/lib/disclosure/check-text'
import { CheckedFindingCard } from './checked-finding-card'
import { FoundTable } from './found-table'
import { PlacedList } from './placed-list'

const total = (counts: CheckedText['counts']): number => counts.error + counts.warning + counts.notice

/** What came of one file: what was recognised, what was not read, what the rules say. */
export const CheckedView = ({ checked }: { readonly checked: CheckedText }) => {
  const { name, unitName, fiscalYear, pages, templateId, remarks, found, notRead, findings, counts } = checked
  const unlisted = total(counts) - findings.length
  return (
    <article aria-labelledby="checked" className="grid gap-4">
      <header className="border-t-2 border-ink pt-2">
        <h2 id="checked" className="text-16 font-semibold wrap-anywhere">{name}</h2>
        <p className="text-13 text-ink-2">{[unitName, `${String(fiscalYear)}年度`, pages === null ? '' : `${String(pages)} 页`, `按模板 ${templateId} 核对`].filter((words) => words !== '').join(' · ')}</p>
      </header>
      {remarks.length > 0 && <NoticeBanner tone="notice" title="报表格式">{remarks.map((remark) => <p key={remark}>{remark}</p>)}</NoticeBanner>}
      <FoundTable found={found} />
      {notRead.length > 0 && (
        <section aria-labelledby="not-read">
          <h3 id="not-read" className="text-14 font-semibold">没有读到、没有读全的 <span className="font-normal text-ink-3">{notRead.length} 处，有关的规则没有核对</span></h3>
          <div className="mt-1"><PlacedList items={notRead} label="没有读到、没有读全的，清单" /></div>
        </section>
      )}
      <section aria-labelledby="findings" className="grid gap-2">
        <h3 id="findings" className="flex flex-wrap items-center gap-x-4 text-14 font-semibold">问题 <span className="font-normal"><FindingCounts counts={counts} /></span></h3>
        <FindingList findings={findings} severityOf={({ severity }) => severity} keyOf={({ key }) => key} renderFinding={(finding) => <CheckedFindingCard finding={finding} />} clear="按印出的数没有发现问题。" />
        {unlisted > 0 && <p className="text-13 text-ink-3">另有 {unlisted} 项没有列出，请用命令行 mingsuan check 看全部。</p>}
      </section>
    </article>
  )
}
