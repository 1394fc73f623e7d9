import { prismaClient } from '@/lib/db/client'

/** Everybody as if never signed in: no sessions, no second factors, nothing counted against anyone. */
export const freshAccounts = async (): Promise<void> => {
  await prismaClient().$executeRaw`TRUNCATE sign_in_failures, second_factor_rules, two_factors, auth_sessions`
  await prismaClient().user.updateMany({ data: { twoFactorEnabled: false } })
}

export const sessionCount = (userId: string): Promise<number> => prismaClient().authSession.count({ where: { userId } })
export const accountCount = (): Promise<number> => prismaClient().user.count()
export const storedPerson = (account: string) => prismaClient().user.findUnique({ where: { username: account }, select: { name: true, email: true, mail: true } })
