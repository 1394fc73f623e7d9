import { SegmentedLinks } from '@/components/ui/segmented-links'

type SystemTab = 'templates' | 'codes' | 'queues'
const labels: Readonly<Record<SystemTab, string>> = { templates: '模板', codes: '科目', queues: '队列' }
const tabs: readonly SystemTab[] = ['templates', 'codes', 'queues']

/** The pages of whoever looks after the program itself. */
export const SystemTabs = ({ current }: { readonly current: SystemTab }) => (
  <SegmentedLinks label="系统" options={tabs.map((tab) => ({ href: `/administration/${tab}`, label: labels[tab], current: tab === current }))} />
)
