import { NotFoundWords } from '@/components/ui/not-found-words'

const NotFound = () => <main id="main"><NotFoundWords /></main>

export default NotFound
