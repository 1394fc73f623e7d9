'use client'
import { ChoiceField } from '@/components/fields/choice-field'
import { LineField } from '@/components/fields/line-field'
import { WordsField } from '@/components/fields/words-field'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { fieldId, focusSoon } from '@/components/live/focus-field'
import { FieldColumns, FormPage, FormPart } from '../frame/form-page'
import { ListItemTools } from '../frame/list-item-tools'
import { useList } from '../frame/use-list'

const DUTIES = 'overview/duties'
const ORGANISATION = 'overview/organisation'

const Duties = () => {
  const list = useList(DUTIES, '条职责')
  const add = () => { focusSoon(fieldId(`${DUTIES}/${list.add()}/text`)) }
  return (
    <FormPart title="主要职责" hint="第一部分 · 逐条写，印出时自动编号" actions={list.editable && <Button id={fieldId(DUTIES)} size="small" icon="plus" onClick={add}>增加一条</Button>}>
      {list.ids.length === 0 && <EmptyState title="还没有职责">按“三定”规定逐条填写，一条一格。</EmptyState>}
      <ol className="grid gap-3">
        {list.ids.map((id, index) => (
          <li key={id} className="grid grid-cols-[28px_1fr_auto] items-start gap-x-1">
            <span className="pt-1.5 text-13 text-ink-3">{index + 1}.</span>
            <WordsField factKey={`${DUTIES}/${id}/text`} label={`第 ${String(index + 1)} 条职责`} labelHidden minRows={1} />
            {list.editable && <ListItemTools name={`第 ${String(index + 1)} 条职责`} first={index === 0} last={index === list.ids.length - 1} filled={list.isFilled(id)} onMove={(by) => { list.move(id, by) }} onRemove={() => { list.remove(id) }} />}
          </li>
        ))}
      </ol>
    </FormPart>
  )
}

const Organisation = () => {
  const list = useList(ORGANISATION, '个机构')
  const add = () => { focusSoon(fieldId(`${ORGANISATION}/${list.add()}/name`)) }
  return (
    <FormPart title="机构设置" hint="内设机构和下属单位" actions={list.editable && <Button id={fieldId(ORGANISATION)} size="small" icon="plus" onClick={add}>增加一个</Button>}>
      {list.ids.length === 0 && <EmptyState title="还没有机构">按机构编制批复填写名称和职责。</EmptyState>}
      <ol className="grid gap-4">
        {list.ids.map((id, index) => (
          <li key={id} className="grid gap-x-4 gap-y-2 border-l-3 border-line pl-3 desk:grid-cols-[220px_1fr_auto]">
            <LineField factKey={`${ORGANISATION}/${id}/name`} />
            <WordsField factKey={`${ORGANISATION}/${id}/text`} minRows={1} />
            {list.editable && <div className="self-end"><ListItemTools name={`第 ${String(index + 1)} 个机构`} first={index === 0} last={index === list.ids.length - 1} filled={list.isFilled(id)} onMove={(by) => { list.move(id, by) }} onRemove={() => { list.remove(id) }} /></div>}
          </li>
        ))}
      </ol>
    </FormPart>
  )
}

/** 第一部分: who the unit is, what it does, how it is organised. */
export const OverviewForm = () => (
  <FormPage section="overview">
    <FormPart title="单位" hint="代码和区划由财政局登记，不能在这里改">
      <FieldColumns>
        <LineField factKey="budgetUnit/name" />
        <LineField factKey="budgetUnit/code" fixed />
        <LineField factKey="budgetUnit/departmentName" />
        <LineField factKey="budgetUnit/departmentCode" />
        <LineField factKey="budgetUnit/divisionName" />
        <LineField factKey="budgetUnit/divisionCode" fixed />
      </FieldColumns>
      <div className="mt-4 grid gap-4 desk:grid-cols-2">
        <ChoiceField factKey="budgetUnit/scope" hint="决定封面写“单位决算公开”还是“部门决算公开”" />
        <ChoiceField factKey="budgetUnit/kind" hint="决定是否填写机关运行经费" />
      </div>
    </FormPart>
    <Duties />
    <Organisation />
  </FormPage>
)
