import type { Metadata } from 'next'
import { IncomeForm } from './income-form'

export const metadata: Metadata = { title: '收入' }

const IncomePage = () => <IncomeForm />

export default IncomePage
