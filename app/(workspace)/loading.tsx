import { WaitingWords } from './waiting-words'

const Loading = () => <WaitingWords />

export default Loading
