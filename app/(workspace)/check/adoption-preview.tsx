import type { AdoptionPlan } from '@/lib/disclosure/preview-adoption'
import { SectionsPreview, type SectionsChoice } from '../import-preview/sections-preview'
import { PlacedList } from './placed-list'

type AdoptionPreviewProps = { readonly name: string; readonly plan: AdoptionPlan; readonly busy: boolean; readonly onDrop: () => void; readonly onImport: (choice: SectionsChoice) => void }

const blankWords = { label: (blanked: number) => `文本上印的是空格、系统里有数的 ${String(blanked)} 项` }

const exactWords = ({ exactness, unit }: AdoptionPlan): string =>
  exactness === 'stated'
    ? '工作簿的“数据”表里有精确到分的数，按它填入。'
    : `文本上的金额以${unit.label}计、印 ${String(unit.decimals)} 位小数，填入的数也只精确到这里；请按账面补到元、角、分。`

/** What of a text would go into a disclosure, and what is left to a person. */
export const AdoptionPreview = ({ plan, ...rest }: AdoptionPreviewProps) => (
  <SectionsPreview
    {...rest}
    kind={plan.exactness === 'stated' ? '本系统导出的工作簿' : '按印出的数'}
    sections={plan.sections}
    verb="填入"
    blankWords={blankWords}
    above={
      <>
        <p className="text-13">{exactWords(plan)}</p>
        {plan.asked.length > 0 && (
          <section aria-label="没有填入、要核对的" className="grid gap-1">
            <p className="text-13"><b className="font-semibold">没有填入、要核对的 {plan.asked.length}</b><span className="pl-2 text-12 text-ink-3">填入后请在表单里补填、核对</span></p>
            <PlacedList items={plan.asked} label="没有填入、要核对的，清单" />
          </section>
        )}
      </>
    }
  />
)
