import { NotFoundWords } from '@/components/ui/not-found-words'

const PublicNotFound = () => <NotFoundWords />

export default PublicNotFound
