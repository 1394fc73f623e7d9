'use client'
import { WordsField } from '@/components/fields/words-field'
import type { Computation } from '@/components/live/computation'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useLiveValue } from '@/components/live/use-live'
import { isZero } from '@/lib/money/amount'
import { factRef, figureAt } from '@/lib/report/report'
import { theTemplate } from '@/lib/template/templates'
import type { CellRef } from '@/lib/report/cell'
import { FormPage, FormPart } from '../frame/form-page'
import { AmountWords, ComparisonWords } from './comparison-words'
import { ReasonField } from './reason-field'

const prior = (name: string): CellRef => factRef(`priorYear/${name}`)

const items = [
  { key: 'overseasTravel', name: '因公出国（境）费', final: 'T09!row:c8' },
  { key: 'vehiclePurchase', name: '公务用车购置费', final: 'T09!row:c10' },
  { key: 'vehicleOperation', name: '公务用车运行维护费', final: 'T09!row:c11' },
  { key: 'reception', name: '公务接待费', final: 'T09!row:c12' },
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

/** A person's own words for the narrative, each beside the figures that it explains. */
export const ReasonsForm = () => {
  const { templateId } = useDisclosure()
  const spoken = useLiveValue(spokenOf)
  const categories = theTemplate(templateId).categories.filter(({ code }) => spoken.split(',').includes(code))
  return (
    <FormPage section="reasons">
      <FormPart title="收支总体" hint={`情况说明一、四、五（一）。${END}`}>
        <div className="grid gap-4">
          <ReasonField slot="reasons/grandTotalChange" hint={<><ComparisonWords name="收入总计" last={prior('incomeGrandTotal')} now="T01!L31:c1" /><ComparisonWords name="支出总计" last={prior('expenditureGrandTotal')} now="T01!R62:c2" /></>} />
          <ReasonField slot="reasons/fiscalGrandTotalChange" hint={<><ComparisonWords name="财政拨款收入总计" last={prior('fiscalIncomeGrandTotal')} now="T04!L32:c1" /><ComparisonWords name="财政拨款支出总计" last={prior('fiscalExpenditureGrandTotal')} now="T04!R64:c2" /></>} />
          <ReasonField slot="reasons/generalPublicBudgetChange" hint={<ComparisonWords last={prior('generalPublicBudgetExpenditure')} now="T05!total:c1" />} />
        </div>
      </FormPart>
      <FormPart title="一般公共预算支出，按类" hint="情况说明五（三）">
        {categories.length === 0 && <p className="text-13 text-ink-3">填了一般公共预算支出或年初预算以后，这里按类列出要写的说明。</p>}
        <div className="grid gap-5">
          {categories.map(({ code, name }) => (
            <fieldset key={code} className="grid gap-2.5 border-l-3 border-line pl-3">
              <legend className="float-left text-13 font-semibold">{code} {name}</legend>
              <div className="clear-both grid gap-x-5 gap-y-2.5 desk:grid-cols-2">
                <ReasonField slot={`reasons/generalPublicBudgetByCategory/${code}/usedFor`} label="用于" hint={<AmountWords name="本年决算" cell={`T05!${code}:c1`} />} />
                <ReasonField slot={`reasons/generalPublicBudgetByCategory/${code}/change`} hint={<ComparisonWords last={factRef(`priorYear/generalPublicBudgetByCategory/${code}`)} now={`T05!${code}:c1`} />} />
              </div>
            </fieldset>
          ))}
        </div>
      </FormPart>
      <FormPart title="基本支出" hint="情况说明六">
        <div className="grid gap-x-5 gap-y-4 desk:grid-cols-2">
          <ReasonField slot="reasons/personnelExpensesInclude" hint={<AmountWords name="人员经费" cell="T06!personnel:amount" />} />
          <ReasonField slot="reasons/publicUseExpensesInclude" hint={<AmountWords name="公用经费" cell="T06!publicUse:amount" />} />
        </div>
      </FormPart>
      <FormPart title="“三公”经费" hint="情况说明九。两年都没有的项目不用写，自动印“本年度无此项支出”">
        <div className="grid gap-4">
          <ReasonField slot="reasons/threePublicChange" hint={<ComparisonWords last="N9!last-year:total" now="T09!row:c7" />} />
          <div className="grid gap-x-5 gap-y-4 desk:grid-cols-2">
            {items.map(({ key, name, final }) => <ReasonField key={key} slot={`reasons/threePublicByItem/${key}`} label={`${name}变动原因`} hint={<ComparisonWords last={prior(`threePublicExpenses/${key}`)} now={final} />} />)}
            {uses.map(({ key, name, cell }) => <ReasonField key={key} slot={`reasons/threePublicUsedFor/${key}`} label={`${name}主要用于`} hint={<AmountWords name="本年决算" cell={cell} />} />)}
          </div>
        </div>
      </FormPart>
      <FormPart title="机关运行经费" hint="情况说明十（一）">
        <ReasonField slot="reasons/agencyOperatingExpensesChange" hint={<ComparisonWords last={prior('agencyOperatingExpenses')} now="T10!op_total:value" />} />
      </FormPart>
      <FormPart title="名词解释补充" hint="第四部分，印在统一的名词解释之后；没有可写“无”">
        <WordsField factKey="glossaryAddition" labelHidden minRows={3} />
      </FormPart>
    </FormPage>
  )
}
