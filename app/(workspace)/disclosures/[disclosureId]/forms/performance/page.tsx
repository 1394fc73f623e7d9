import type { Metadata } from 'next'
import { PerformanceForm } from './performance-form'

export const metadata: Metadata = { title: '绩效自评' }

const PerformancePage = () => <PerformanceForm />

export default PerformancePage
