import { prismaClient } from '@/lib/db/client'

/** What the database keeps for looking publications up: the words that are searched, and the figures of one that are compared. */
export const lookedUp = async (publicationId: string): Promise<{ readonly words: string; readonly figures: string }> => {
  const texts = await prismaClient().$queryRaw<{ words: string }[]>`SELECT words FROM publication_texts`
  const figures = await prismaClient().$queryRaw<{ cell: string; exact: string | null; printed: string }[]>`SELECT cell, exact::text, printed FROM publication_figures WHERE publication_id = ${publicationId}::uuid`
  return { words: texts.map(({ words }) => words).join('\n'), figures: JSON.stringify(figures) }
}
