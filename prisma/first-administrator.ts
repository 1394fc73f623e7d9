import { parseArgs } from 'node:util'
import { prismaClient } from '@/lib/db/client'
import { appointFirstAdministrator, FirstAdministratorInput } from '@/lib/people/first-administrator'

const USAGE = '用法：npm run administrator -- --division 140581 --place 某某市 --account 账号 --name 姓名'

const appoint = async (): Promise<number> => {
  const { division, place, account, name } = parseArgs({ options: { division: { type: 'string' }, place: { type: 'string' }, account: { type: 'string' }, name: { type: 'string' } } }).values
  const input = FirstAdministratorInput.safeParse({ divisionCode: division, divisionName: place, account, name })
  if (!input.success) {
    process.stderr.write(`${input.error.issues.map(({ message }) => message).join('\n')}\n${USAGE}\n`)
    return 2
  }
  const link = await appointFirstAdministrator(input.data)
  if (!link.ok) {
    process.stderr.write(`${link.error}\n`)
    return 1
  }
  process.stdout.write(`请 ${input.data.name} 在 ${link.value.expiresAt.slice(0, 10)} 之前用浏览器打开下面的链接，设置密码：\n${link.value.address}\n`)
  return 0
}

try {
  process.exitCode = await appoint().catch((error: unknown) => {
    process.stderr.write(`${error instanceof TypeError ? USAGE : `没有办成：${error instanceof Error ? error.message : String(error)}`}\n`)
    return 1
  })
} finally {
  await prismaClient().$disconnect()
}
