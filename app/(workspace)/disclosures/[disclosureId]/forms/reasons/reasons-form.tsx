'use client'
import { WordsField } from '@/components/fields/words-field'
import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button-link'
import type { Computation } from '@/components/live/computation'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { formHref } from '@/components/live/fact-href'
import { useLiveReport, useLiveValue } from '@/components/live/use-live'
import { figureOf, isZero, times } from '@/lib/money/amount'
import { formatTrimmed } from '@/lib/money/format'
import { factRef, figureAt } from '@/lib/report/report'
import { theTemplate } from '@/lib/template/templates'
import { FormPage, FormPart } from '../frame/form-page'
import { ChangeField } from './change-field'
import { IncludeField } from './include-field'
import { PurposeField } from './purpose-field'

const items = [
  { key: 'overseasTravel', name: '因公出国（境）费' },
  { key: 'vehiclePurchase', name: '公务用车购置费' },
  { key: 'vehicleOperation', name: '公务用车运行维护费' },
  { key: 'reception', name: '公务接待费' },
] as const

const uses = [
  { key: 'overseasTravel', name: '因公出国（境）费', cell: 'T09!row:c8' },
  { key: 'vehiclePurchase', name: '公务用车购置费', cell: 'T09!row:c10' },
  { key: 'vehicleOperation', name: '公务用车运行维护费', cell: 'T09!row:c11' },
  { key: 'domesticReception', name: '国内接待费', cell: factRef('threePublicExpenses/domesticReception') },
  { key: 'overseasReception', name: '国（境）外接待费', cell: factRef('threePublicExpenses/overseasReception') },
] as const

const END = '句末的标点由系统加'

/** 类 that the narrative speaks of, and those for which somebody wrote something. */
const spokenOf = ({ facts, report }: Computation): string =>
  report.template.categories
    .map(({ code }) => code)
    .filter((code) => {
      const words = facts.reasons.generalPublicBudgetByCategory[code]
      return !isZero(figureAt(report, `T05!${code}:c1`)) || !isZero(facts.initialBudget.generalPublicBudgetByCategory[code]) || (words !== undefined && words.usedFor + words.change !== '')
    })
    .join()

const Categories = () => {
  const { id, templateId } = useDisclosure()
  const spoken = useLiveValue(spokenOf)
  const categories = theTemplate(templateId).categories.filter(({ code }) => spoken.split(',').includes(code))
  if (categories.length === 0) return <EmptyState title="还没有按类的支出" action={<ButtonLink size="small" href={formHref(id, 'general-public-budget')}>去填一般公共预算</ButtonLink>}>填了一般公共预算支出或年初预算以后，这里按类列出要写的说明。</EmptyState>
  return (
    <div className="grid gap-5">
      {categories.map(({ code, name }) => (
        <fieldset key={code} className="grid gap-2.5 border-l-3 border-line pl-3">
          <legend className="float-left text-13 font-semibold">{code} {name}</legend>
          <div className="clear-both grid items-start gap-x-5 gap-y-2.5 desk:grid-cols-2">
            <PurposeField slot={`reasons/generalPublicBudgetByCategory/${code}/usedFor`} label="用于" name="本年决算" cell={`T05!${code}:c1`} />
            <ChangeField slot={`reasons/generalPublicBudgetByCategory/${code}/change`} label="变动原因" />
          </div>
        </fieldset>
      ))}
    </div>
  )
}

/** A person's own words for the narrative, each beside the figures that it explains, asked only where the figures ask. */
export const ReasonsForm = () => {
  const { thresholds } = useLiveReport().report.template
  const share = figureOf(thresholds.reasonShare)
  const asked = isZero(share) ? '有增减就写原因' : `变动达到 ${formatTrimmed(times(share, figureOf('100')), 2)}% 的要写原因`
  return (
    <FormPage section="reasons">
      <FormPart title="收支总体" hint={`情况说明一、四、五（一）。${asked}；${END}`}>
        <div className="grid gap-4">
          <ChangeField slot="reasons/grandTotalChange" label="收支总计变动原因" />
          <ChangeField slot="reasons/fiscalGrandTotalChange" label="财政拨款收支总计变动原因" />
          <ChangeField slot="reasons/generalPublicBudgetChange" label="一般公共预算支出变动原因" />
        </div>
      </FormPart>
      <FormPart title="一般公共预算支出，按类" hint="情况说明五（三）"><Categories /></FormPart>
      <FormPart title="基本支出" hint="情况说明六">
        <div className="grid gap-x-5 gap-y-4 desk:grid-cols-2"><IncludeField group="personnel" /><IncludeField group="publicUse" /></div>
      </FormPart>
      <FormPart title="“三公”经费" hint="情况说明九。只减不增，增加的都要写原因">
        <div className="grid gap-4">
          <ChangeField slot="reasons/threePublicChange" label="“三公”经费变动原因" />
          <div className="grid items-start gap-x-5 gap-y-4 desk:grid-cols-2">
            {items.map(({ key, name }) => <ChangeField key={key} slot={`reasons/threePublicByItem/${key}`} label={`${name}变动原因`} silent="没有变动，不用写" />)}
            {uses.map(({ key, name, cell }) => <PurposeField key={key} slot={`reasons/threePublicUsedFor/${key}`} label={`${name}主要用于`} name="本年决算" cell={cell} />)}
          </div>
        </div>
      </FormPart>
      <FormPart title="机关运行经费" hint="情况说明十（一）"><ChangeField slot="reasons/agencyOperatingExpensesChange" label="机关运行经费变动原因" /></FormPart>
      <FormPart title="名词解释补充" hint="第四部分，印在统一的名词解释之后；没有可写“无”">
        <WordsField factKey="glossaryAddition" label="名词解释补充" labelHidden minRows={3} />
      </FormPart>
    </FormPage>
  )
}
