import 'server-only'
import { databaseAnswers } from '@/lib/db/answers'

/** Whether the program can serve its readers: the one thing that it needs besides itself is the database. */
export const isServing = (): Promise<boolean> => databaseAnswers()
