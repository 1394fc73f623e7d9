import type { Metadata } from 'next'
import { BasicExpenditureForm } from './basic-expenditure-form'

export const metadata: Metadata = { title: '基本支出' }

const BasicExpenditurePage = () => <BasicExpenditureForm />

export default BasicExpenditurePage
