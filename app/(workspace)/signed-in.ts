import { redirect } from 'next/navigation'
import { currentActor, type Actor } from '@/lib/auth/actor'

/** The person asking for this page; whoever has not signed in goes to the sign-in page and comes back to `path`. */
export const signedIn = async (path: string): Promise<Actor> => {
  const actor = await currentActor()
  if (actor === null) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return actor
}
