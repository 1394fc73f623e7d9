import { Kbd } from '@/components/ui/kbd'
import { keyGroups } from './keys'

/** All keys, a table a place. */
export const KeyTable = () => (
  <div className="gap-x-8 desk:columns-2">
    {keyGroups.map(({ title, lines }) => (
      <section key={title} className="mb-4 break-inside-avoid">
        <h3 className="border-b border-ink pb-1 text-13 font-semibold">{title}</h3>
        <dl className="text-13">
          {lines.map(({ keys, what }) => (
            <div key={what} className="flex items-baseline gap-3 border-b border-line py-1.25">
              <dt className="min-w-0 flex-1">{what}</dt>
              <dd className="flex flex-wrap justify-end gap-x-2 gap-y-1">{keys.map((combination) => <span key={combination.join()} className="flex gap-0.5">{combination.map((key) => <Kbd key={key}>{key}</Kbd>)}</span>)}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
)
