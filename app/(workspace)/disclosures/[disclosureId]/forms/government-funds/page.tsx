import type { Metadata } from 'next'
import { GovernmentFundsForm } from './government-funds-form'

export const metadata: Metadata = { title: '政府性基金' }

const GovernmentFundsPage = () => <GovernmentFundsForm />

export default GovernmentFundsPage
