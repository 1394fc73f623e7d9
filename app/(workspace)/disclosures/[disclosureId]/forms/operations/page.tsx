import type { Metadata } from 'next'
import { OperationsForm } from './operations-form'

export const metadata: Metadata = { title: '运行、采购、资产' }

const OperationsPage = () => <OperationsForm />

export default OperationsPage
