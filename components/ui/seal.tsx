import { classNames } from './class-names'

const sizes = { small: 'size-7 text-12 leading-3', medium: 'size-10 text-17 leading-[18px]', large: 'size-12 text-22 leading-[22px]' } as const

/** The mark of the program. */
export const Seal = ({ size = 'small' }: { readonly size?: keyof typeof sizes }) => (
  <span className={classNames('seal', sizes[size])} aria-hidden="true">明算</span>
)

type StampProps = {
  readonly words: readonly [string, string]
  readonly office: string
}

/** 审核公开: pressed once on a published report. */
export const Stamp = ({ words, office }: StampProps) => (
  <div role="img" aria-label={`${words.join('')}，${office}`} className="stamp size-15.5 border-2 text-16 leading-5 tablet:size-26 tablet:border-3 tablet:text-[25px] tablet:leading-8">
    <span>
      {words[0]}<br />{words[1]}
      <small className="hidden px-1 font-sans text-12 leading-4 font-normal tablet:block">{office}</small>
    </span>
  </div>
)
