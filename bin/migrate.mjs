#!/usr/bin/env node
// Brings the database at DATABASE_URL up to this program; for servers where `npm run demo` does not do it.
import path from 'node:path'
import { migrate } from './machinery/migrations.mjs'

if (process.env.DATABASE_URL === undefined) {
  console.error('请先设置 DATABASE_URL（postgresql:// 开头的连接串）。')
  process.exit(2)
}
const { applied } = await migrate(process.env.DATABASE_URL, path.resolve(import.meta.dirname, '../prisma/migrations'))
console.log(applied.length === 0 ? '数据库已是最新。' : `已执行迁移：${applied.join('、')}`)
