'use client'
import { startTransition } from 'react'
import { Segmented } from '@/components/ui/segmented'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useEntryUnit } from '@/components/live/use-live'
import { setEntryUnitAction } from './actions'

const options = [{ value: '元', label: '元' }, { value: '万元', label: '万元' }] as const

/** In which unit amounts are shown and typed. What is stored stays 元; who may write leaves the choice for next time. */
export const EntryUnitSwitch = () => {
  const { id, editable } = useDisclosure()
  const store = useLiveStore()
  const unit = useEntryUnit()
  const choose = (entryUnit: '元' | '万元') => {
    store.setUnit(entryUnit)
    if (!editable) return
    startTransition(async () => {
      // Without an answer the choice holds for this visit only; nothing that was typed depends on it.
      await setEntryUnitAction({ disclosureId: id, entryUnit }).catch(() => undefined)
    })
  }
  return <Segmented label="金额单位" options={options} value={unit} onValueChange={choose} />
}
