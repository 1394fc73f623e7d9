'use client'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { DataTable } from '@/components/ui/data-table'
import { Dialog } from '@/components/ui/dialog'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { useLiveReport } from '@/components/live/use-live'
import { assemble, parseFact, type FactKey, type FactValue, type Indicator, type Project } from '@/lib/facts/facts'
import { targetOf } from '@/lib/performance/score-proposal'
import { newId } from '../../frame/new-id'
import { copiedIndicators } from '../indicator-edits'
import { scoreWords } from '../sheet-words'

type Source = { readonly value: string; readonly label: string; readonly indicators: readonly Indicator[] }

/** The sheets of last year's published disclosure, then the others of this one; those of the same name first. */
const useSources = (project: Project): readonly Source[] => {
  const { prior, templateId } = useDisclosure()
  const { facts } = useLiveReport()
  const { projects } = facts.performance
  const last = useMemo((): readonly Project[] => {
    if (prior === null) return []
    const entries = Object.entries(prior.facts).flatMap(([key, text]): (readonly [FactKey, FactValue])[] => {
      const parsed = key.startsWith('performance/') ? parseFact(key, text) : null
      return parsed?.ok === true && parsed.value !== null ? [[key, parsed.value]] : []
    })
    return assemble({ templateId, fiscalYear: prior.fiscalYear }, entries).performance.projects
  }, [prior, templateId])
  return useMemo(() => {
    const named = (from: readonly Project[], when: string): readonly Source[] =>
      from.filter(({ indicators }) => indicators.length > 0).map((each) => ({ value: `${when}${each.id}`, label: `${when} ${each.name === '' ? '未写名称' : each.name}（${String(each.indicators.length)} 条）`, indicators: each.indicators }))
    const all = [...named(last, prior === null ? '' : `${String(prior.fiscalYear)}年`), ...named(projects.filter(({ id }) => id !== project.id), '本年')]
    const same = all.filter(({ label }) => project.name !== '' && label.includes(project.name))
    return [...same, ...all.filter((each) => !same.includes(each))]
  }, [last, prior, projects, project])
}

const filter = (options: readonly Source[], typed: string): readonly Source[] => options.filter(({ label }) => typed.trim().split(/\s+/).every((word) => label.includes(word)))

/** 复制指标: what is measured and its weight, from last year or from another sheet; results are never copied. */
export const CopyIndicators = ({ project }: { readonly project: Project }) => {
  const store = useLiveStore()
  const sources = useSources(project)
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Source | null>(null)
  const source = chosen ?? sources[0] ?? null
  const edits = source === null ? [] : copiedIndicators(source.indicators, { project, newId })
  const count = edits.length === 0 ? 0 : (edits[0]?.text.split(',').length ?? 0) - project.indicators.length
  if (sources.length === 0) return null
  const take = () => {
    store.apply(edits, '复制指标')
    setOpen(false)
  }
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small" icon="clipboard">复制指标</Button>}
      title="复制指标"
      description="复制指标名称、指标值和分值；实际完成值、得分不复制。已有的同名指标不重复。"
      footer={<><Button onClick={() => { setOpen(false) }}>取消</Button><Button variant="primary" unavailable={count === 0 ? '这张表的指标这里都有了' : undefined} onClick={take}>{count === 0 ? '复制' : `复制 ${String(count)} 条`}</Button></>}
    >
      <Combobox options={sources} filter={filter} value={source} onValueChange={(next) => { setChosen(next) }} aria-label="从哪张自评表复制" placeholder="输入项目名称" emptyText="没有这个项目的自评表" />
      <div className="mt-3">
        <DataTable
          caption="要复制的指标"
          rows={source?.indicators ?? []}
          rowKey={({ id }) => id}
          columns={[
            { key: 'level1', head: '一级指标', cell: ({ level1 }) => level1, width: '88px', wideOnly: true },
            { key: 'level2', head: '二级指标', cell: ({ level2 }) => level2, width: '110px', wideOnly: true },
            { key: 'level3', head: '三级指标', names: true, cell: ({ level1, level2, level3 }) => <>{level3}<small className="block text-12 font-normal text-ink-3 tablet:hidden">{level1} · {level2}</small></> },
            { key: 'target', head: '指标值', cell: targetOf, width: '110px' },
            { key: 'weight', head: '分值', figures: true, cell: ({ weight }) => scoreWords(weight), width: '56px' },
          ]}
        />
      </div>
    </Dialog>
  )
}
