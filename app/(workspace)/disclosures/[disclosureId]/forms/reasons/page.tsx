import type { Metadata } from 'next'
import { ReasonsForm } from './reasons-form'

export const metadata: Metadata = { title: '原因说明' }

const ReasonsPage = () => <ReasonsForm />

export default ReasonsPage
