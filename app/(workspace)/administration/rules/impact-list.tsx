import { levelWords } from './choice-words'
import type { HitUnit, Impact } from './impact'

const Line = ({ label, units }: { readonly label: string; readonly units: readonly HitUnit[] }) => (
  <div className="grid gap-x-3 tablet:grid-cols-[112px_minmax(0,1fr)]">
    <dt className="text-ink-2">{label} {units.length} 个</dt>
    <dd>{units.length === 0 ? <span className="text-ink-3">无</span> : units.map(({ name }) => name).join('、')}</dd>
  </div>
)

/** Whom a choice would touch, by name, before it is made. */
export const ImpactList = ({ impact: { hit, freed, changed }, of, to }: { readonly impact: Impact; readonly of: number; readonly to: keyof typeof levelWords }) => (
  <section aria-label="保存后的影响" className="rounded border border-line bg-wash px-3 py-2.5 text-13">
    <h3 className="pb-1 font-semibold">改为“{levelWords[to]}”，本区划 {of} 份决算中</h3>
    <dl className="grid gap-1">
      <Line label="新命中" units={hit} />
      <Line label="不再命中" units={freed} />
      <Line label="级别改变" units={changed} />
    </dl>
  </section>
)
