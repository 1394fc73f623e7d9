import { Icon } from '@/components/icon/icon'
import { buttonClass } from '@/components/ui/button-class'
import { controlClass } from '@/components/ui/control-class'

type SearchFormProps = {
  readonly action: string
  readonly label: string
  readonly words: string
  /** What else the address says, kept while searching. */
  readonly kept: Readonly<Record<string, string | null>>
}

/** A search whose answer has its own address; needs no script. */
export const SearchForm = ({ action, label, words, kept }: SearchFormProps) => (
  <form action={action} role="search" className="flex items-center gap-1.5">
    {Object.entries(kept).map(([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />)}
    <span className="relative">
      <Icon name="search" className="absolute top-2 left-2 text-ink-3" />
      <input key={words} type="search" name="q" defaultValue={words} aria-label={label} placeholder={label} maxLength={60} className={`${controlClass} h-8 w-56 pr-2 pl-8 text-13`} />
    </span>
    <button type="submit" className={buttonClass('secondary', 'medium')}>查找</button>
  </form>
)
