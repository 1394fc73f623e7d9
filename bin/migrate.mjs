#!/usr/bin/env node
// Brings the database up to this program, as the owner of its tables (MINGSUAN_OWNER_URL, or DATABASE_URL where there is one address for all); for servers where `npm run demo` does not do it.
import path from 'node:path'
import { migrate } from './machinery/migrations.mjs'

const owner = process.env.MINGSUAN_OWNER_URL || process.env.DATABASE_URL
if (owner === undefined) {
  console.error('请先设置 DATABASE_URL（postgresql:// 开头的连接串）；分了账号的，设置 MINGSUAN_OWNER_URL。')
  process.exit(2)
}
const { applied } = await migrate(owner, path.resolve(import.meta.dirname, '../prisma/migrations'))
console.log(applied.length === 0 ? '数据库已是最新。' : `已执行迁移：${applied.join('、')}`)
