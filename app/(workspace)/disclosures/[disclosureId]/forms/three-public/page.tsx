import type { Metadata } from 'next'
import { ThreePublicForm } from './three-public-form'

export const metadata: Metadata = { title: '“三公”经费' }

const ThreePublicPage = () => <ThreePublicForm />

export default ThreePublicPage
