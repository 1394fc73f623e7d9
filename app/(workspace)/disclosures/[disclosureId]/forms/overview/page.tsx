import type { Metadata } from 'next'
import { OverviewForm } from './overview-form'

export const metadata: Metadata = { title: '单位概况' }

const OverviewPage = () => <OverviewForm />

export default OverviewPage
