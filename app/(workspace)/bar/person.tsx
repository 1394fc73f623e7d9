'use client'
import { createContext, type ReactNode, useContext } from 'react'

/** Who is at work, as the bar shows them. */
export type Person = { readonly name: string; readonly account: string; readonly roles: readonly string[]; /** Notes not read yet. */ readonly unread: number }

const PersonContext = createContext<Person | null>(null)

export const PersonProvider = ({ person, children }: { readonly person: Person; readonly children: ReactNode }) => <PersonContext value={person}>{children}</PersonContext>

export const usePerson = (): Person => {
  const person = useContext(PersonContext)
  if (person === null) throw new Error('the bar stands inside the workspace layout')
  return person
}
