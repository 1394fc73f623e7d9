#!/usr/bin/env node
// `npm run restore -- BACKUP`: puts a backup into an empty database and folder and compares every row and file. Over what
// is there already only with `--overwrite`.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { putBack } from './backup/put-back.mjs'
import { surroundings } from './backup/surroundings.mjs'
import { root } from './machinery/child.mjs'
import { say, seconds } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals } from './machinery/stopping.mjs'

const words = () => {
  try {
    const { values, positionals } = parseArgs({ options: { overwrite: { type: 'boolean', default: false } }, allowPositionals: true })
    if (positionals.length === 1) return { folder: positionals[0], overwrite: values.overwrite }
  } catch {
    // said below
  }
  throw new Error('用法：npm run restore -- 备份 [--overwrite]')
}

stopOnSignals(130)
try {
  const { folder, overwrite } = words()
  const since = performance.now()
  const { manifest, keys } = await putBack({ folder, overwrite, ...(await surroundings()), migrationsFolder: path.join(root, 'prisma/migrations') })
  say(`已恢复 ${manifest.at} 的备份：${manifest.tables.length} 个表逐行相同，文件 ${manifest.files} 个哈希相同（${seconds(since)}）。`)
  if (keys.length > 0) say(`密钥 ${keys.join('、')} 已放回 keys 文件夹；用环境变量给密钥的，请把其中的内容填进环境变量。`)
  await stopEverything()
} catch (fault) {
  await fail(fault)
}
