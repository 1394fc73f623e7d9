import { SegmentedLinks } from '@/components/ui/segmented-links'

type Tab = 'people' | 'units' | 'import' | 'log'
const labels: Readonly<Record<Tab, string>> = { people: '人员', units: '单位与部门', import: '导入', log: '日志' }
const tabs: readonly Tab[] = ['people', 'units', 'import', 'log']

/** The pages of whoever keeps people and places; the division stays chosen. */
export const AdministrationTabs = ({ current, divisionCode }: { readonly current: Tab; readonly divisionCode: string }) => (
  <SegmentedLinks label="人员和单位" options={tabs.map((tab) => ({ href: `/administration/${tab === 'log' ? 'people/log' : tab}?division=${divisionCode}`, label: labels[tab], current: tab === current }))} />
)
