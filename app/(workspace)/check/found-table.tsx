import { Icon } from '@/components/icon/icon'
import { DataTable } from '@/components/ui/data-table'
import type { CheckedText } from '@/lib/disclosure/check-text'
import { ConfidenceTag } from './confidence-tag'

type Found = CheckedText['found'][number]

const kinds = [['公开', '表', '张'], ['说明', '说明', '节'], ['附件', '自评表', '份']] as const

const summary = (found: readonly Found[]): string =>
  kinds.map(([start, word, measure]) => `${word} ${String(found.filter(({ place }) => place.startsWith(start)).length)} ${measure}`).join('，')

/** Tables, sections and sheets that were recognised; folded where all of them were read surely. */
export const FoundTable = ({ found }: { readonly found: readonly Found[] }) => {
  const unsure = found.filter(({ confidence }) => confidence !== 'high').length
  return (
    <details className="group">
      <summary className="flex flex-wrap items-center gap-x-2 py-1">
        <Icon name="right" className="text-ink-3 group-open:rotate-90" />
        <span className="text-14 font-semibold">读到的</span>
        <span className="text-13 text-ink-2">{summary(found)}{unsure === 0 ? '，都有把握' : `，其中 ${String(unsure)} 处把握不大`}</span>
      </summary>
      <DataTable
        caption="读到的表、说明和自评表"
        rows={found}
        rowKey={({ place, title, where }) => `${place}${title}${where}`}
        columns={[
          { key: 'place', head: '位置', names: true, width: '8.5rem', cell: ({ place, where }) => <>{place}<span className="block text-12 font-normal text-ink-3">{where}</span></> },
          { key: 'title', head: '名称', cell: ({ title, because }) => <>{title}{because !== '' && <span className="block text-12 text-ink-2">{because}</span>}</> },
          { key: 'confidence', head: '把握', width: '5.5rem', cell: ({ confidence }) => <ConfidenceTag confidence={confidence} /> },
        ]}
      />
    </details>
  )
}
