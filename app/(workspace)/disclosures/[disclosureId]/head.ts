import type { DisclosureHead } from '@/components/live/disclosure-head'
import type { Actor } from '@/lib/auth/actor'
import type { OpenedDisclosure } from '@/lib/disclosure/open-disclosure'

/** What the browser is told of a disclosure besides its facts. */
export const headOf = ({ disclosure, actor, roles, editable, closedBecause, steps, prior, units, explanations, comments, publication, broadcasts, choices, release, unlock, mayAskUnlock, unitHead }: OpenedDisclosure & { readonly actor: Actor }): DisclosureHead => ({
  id: disclosure.id,
  unitCode: disclosure.unit.code,
  unitName: disclosure.unit.name,
  fiscalYear: disclosure.fiscalYear,
  templateId: disclosure.templateId,
  state: disclosure.state,
  roles,
  editable,
  closedBecause,
  steps,
  version: disclosure.version,
  entryUnit: disclosure.entryUnit,
  updatedAt: disclosure.updatedAt,
  person: { userId: actor.userId, name: actor.name, account: actor.account },
  prior,
  units,
  explanations: explanations.map(({ fingerprint, words, public: isPublic, byName, at, refused }) => ({ fingerprint, words, public: isPublic, byName, at, refused })),
  comments: comments.length,
  said: comments.filter(({ kind }) => kind === 'comment').map(({ kind: _, ...comment }) => comment),
  publication,
  choices,
  broadcasts,
  release,
  unlock,
  mayAskUnlock,
  unitHead,
})
