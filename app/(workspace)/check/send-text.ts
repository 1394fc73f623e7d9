import type { Outcome } from '@/app/act'
import type { CheckedText } from '@/lib/disclosure/check-text'
import type { ImportedFacts } from '@/lib/disclosure/import-facts'
import type { AdoptionPlan } from '@/lib/disclosure/preview-adoption'

/** Sends a file to an address of ours; what came of it, in the words of an action. */
const sent = async <T>(path: string, file: File, query: Readonly<Record<string, string>>): Promise<Outcome<T>> => {
  const response = await fetch(`${path}?${new URLSearchParams({ name: file.name, ...query }).toString()}`, { method: 'POST', body: file })
  if (response.status === 429) return { ok: false, kind: 'unexpected', sentence: await response.text() }
  if (!response.ok) throw new Error(`answered ${String(response.status)}`)
  // Our own address answers what its route is declared to answer.
  return (await response.json()) as Outcome<T>
}

export const sendText = (file: File): Promise<Outcome<CheckedText>> => sent('/check/text', file, {})

/** For which disclosure, and for which of its years. */
export type Into = { readonly disclosureId: string; readonly target: 'thisYear' | 'lastYear' }

export const sendForPreview = ({ file, into }: { readonly file: File; readonly into: Into }): Promise<Outcome<AdoptionPlan>> => sent('/check/adoption/preview', file, into)

type Adoption = { readonly file: File; readonly into: Into; readonly version: number; readonly sections: readonly string[]; readonly blanks: 'keep' | 'clear' }

export const sendToAdopt = ({ file, into, version, sections, blanks }: Adoption): Promise<Outcome<ImportedFacts>> => sent('/check/adoption', file, { ...into, version: String(version), sections: sections.join(','), blanks })
