import type { Metadata } from 'next'
import { ComparisonForm } from './comparison-form'

export const metadata: Metadata = { title: '年初预算与上年数' }

const ComparisonPage = () => <ComparisonForm />

export default ComparisonPage
