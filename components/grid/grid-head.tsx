'use client'
import { memo } from 'react'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { termText } from '@/lib/template/terms'
import { theTemplate } from '@/lib/template/templates'
import type { GridColumn } from './grid-model'

type GridHeadProps = {
  readonly columns: readonly GridColumn[]
  readonly withCodes: boolean
  readonly nameHead: string
  readonly folded: { readonly count: number; readonly onUnfold: () => void } | undefined
}

/** Heads of the columns; one that is a term of the form says on hover what it means, as “名词” does to everybody. */
export const GridHead = memo(({ columns, withCodes, nameHead, folded }: GridHeadProps) => {
  const template = theTemplate(useDisclosure().templateId)
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th className="g" aria-hidden="true" />
        {withCodes && <th role="presentation" aria-hidden="true">代码</th>}
        <th scope="col" role="columnheader">{nameHead}</th>
        {columns.map((each, index) => (
          <th key={each.key} scope="col" role="columnheader" aria-colindex={index + 1} title={termText(template, each.label)}>
            {each.label}
            {each.note !== undefined && <small>{each.note}</small>}
          </th>
        ))}
        {folded !== undefined && (
          <th>
            <button type="button" className="text-act" onClick={folded.onUnfold}>其余 ▸<small>{folded.count} 栏空</small></button>
          </th>
        )}
      </tr>
    </thead>
  )
})
GridHead.displayName = 'GridHead'
