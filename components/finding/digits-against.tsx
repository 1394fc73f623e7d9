import { classNames } from '@/components/ui/class-names'
import { differingDigits } from './differing-digits'

type DigitsAgainstProps = {
  readonly text: string
  readonly other: string | undefined
  /** The colour of the digits that differ; they are underlined and bold as well. */
  readonly look: string
}

export const DigitsAgainst = ({ text, other, look }: DigitsAgainstProps) =>
  other === undefined ? text : (
    <span>
      {differingDigits(text, other).map((run, index) =>
        // Runs are positions in one figure.
        run.differs ? <b key={index} className={classNames('border-b-2 border-current font-bold', look)}>{run.text}</b> : <span key={index}>{run.text}</span>)}
    </span>
  )
