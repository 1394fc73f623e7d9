import { Icon } from '@/components/icon/icon'
import { tailsWords, type Tails } from './tails'

/** 尾差, one line a table; each of them where somebody unfolds it. */
export const TailLines = ({ tails }: { readonly tails: readonly Tails[] }) => (
  <ul className="grid border border-line-2 bg-sheet text-13">
    {tails.map((each) => (
      <li key={each.table} className="border-t border-line first:border-t-0">
        <details className="group/tail">
          <summary className="flex items-center gap-1.5 px-2.5 py-1.5 text-ink-2"><Icon name="right" className="text-ink-3 group-open/tail:rotate-90" />{tailsWords(each)}</summary>
          <ul className="grid gap-1 px-2.5 pb-2 pl-8 text-12 text-ink-2">
            {each.findings.map((finding) => <li key={finding.key}>{finding.message.replace(finding.advice, '')}</li>)}
          </ul>
        </details>
      </li>
    ))}
  </ul>
)
