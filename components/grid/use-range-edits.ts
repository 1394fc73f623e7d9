'use client'
import { useToast } from '@/components/ui/toast'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { planFill, planFillAll, type FillPlan } from './fill'
import { fillGround, type Ground } from './grid-ground'
import { cellCount, placesIn, type Range } from './selection'

/** What is done to the chosen cells at once; each is one step that can be undone. */
export const useRangeEdits = (ground: Ground, chosen: () => Range, rowName: () => string) => {
  const store = useLiveStore()
  const toast = useToast()
  const cells = fillGround(ground, store)
  const land = ({ edits, refused }: FillPlan, name: string): void => {
    store.apply(edits, `${name} ${String(edits.length)} 格`)
    if (refused > 0) toast({ tone: 'warning', title: `有 ${String(refused)} 格不能填这样的内容，没有改动` })
  }
  return {
    blank: (): void => {
      const range = chosen()
      const edits = placesIn(range).flatMap((place) => {
        const key = cells.keyAt(place)
        return key === null || store.textOf(key) === '' ? [] : [{ key, text: '' }]
      })
      store.apply(edits, cellCount(range) > 1 ? `清空 ${String(edits.length)} 格` : `清空 ${rowName()}`)
    },
    fill: (towards: 'down' | 'right'): void => { land(planFill(chosen(), towards, cells), towards === 'down' ? '向下填充' : '向右填充') },
    fillAll: (text: string): void => { land(planFillAll(chosen(), text, cells), '填入') },
    canRead: (key: string, text: string): boolean => text === '' || cells.read(key, text).ok,
  }
}
