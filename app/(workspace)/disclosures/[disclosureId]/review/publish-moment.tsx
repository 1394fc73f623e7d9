'use client'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'

/** `local`: what the field holds, `2025-09-03T09:00`, in the time of Beijing. */
export type ChosenMoment = { readonly when: 'now' | 'later'; readonly local: string }

/** The instant chosen, wherever the browser stands; not readable while nothing is chosen, which the server says. */
export const publishAtOf = ({ local }: ChosenMoment): string => (local === '' ? '' : `${local}:00+08:00`)

/** 立即 or 定时, and the time. */
export const PublishMoment = ({ value, onChange }: { readonly value: ChosenMoment; readonly onChange: (value: ChosenMoment) => void }) => (
  <div className="grid gap-3">
    <RadioGroup
      label="什么时候公开"
      value={value.when}
      onValueChange={(when) => { onChange({ ...value, when }) }}
      options={[{ value: 'now', label: '立即公开' }, { value: 'later', label: '定时公开', hint: '到时由系统再核对一次后公开；有问题的不公开，原因列在审核页' }]}
    />
    {value.when === 'later' && (
      <Field label="公开时间" hint="北京时间">
        <TextInput type="datetime-local" value={value.local} onChange={(event) => { onChange({ ...value, local: event.currentTarget.value }) }} className="w-60" />
      </Field>
    )}
  </div>
)
