import type { Metadata } from 'next'
import { ExpenditureForm } from './expenditure-form'

export const metadata: Metadata = { title: '支出' }

const ExpenditurePage = () => <ExpenditureForm />

export default ExpenditurePage
