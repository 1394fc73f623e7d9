import 'server-only'
import { prismaClient } from './client'

/** Whether the database answers, now. */
export const databaseAnswers = async (): Promise<boolean> => {
  try {
    await prismaClient().$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}
