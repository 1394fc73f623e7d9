#!/usr/bin/env node
// `npm run backup -- --out FOLDER`: database, published files and keys in one folder with their hashes, while people go
// on working. `--verify BACKUP`: reads one that was made before against its manifest. `--keep N`: older ones of FOLDER go.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { faultsIn, readManifest } from './backup/place.mjs'
import { makeBackup } from './backup/make.mjs'
import { surroundings } from './backup/surroundings.mjs'
import { say, seconds } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals } from './machinery/stopping.mjs'

const USAGE = '用法：npm run backup -- --out 文件夹 [--keep 份数]，或 npm run backup -- --verify 备份'
const NAME = /^mingsuan-\d{8}T\d{6}Z$/

const verify = async (folder) => {
  const manifest = readManifest(folder)
  const faults = await faultsIn(folder, manifest)
  if (faults.length > 0) throw new Error(`备份 ${folder} 有 ${faults.length} 处不对：\n${faults.join('\n')}`)
  say(`备份 ${folder} 完好：${manifest.tables.length} 个表、${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} 行，文件 ${manifest.files} 个，密钥 ${manifest.keys.length} 个。`)
}

const words = () => {
  try {
    return parseArgs({ options: { out: { type: 'string' }, keep: { type: 'string' }, verify: { type: 'string' } } }).values
  } catch {
    throw new Error(USAGE)
  }
}

stopOnSignals(130)
try {
  const { out, keep, verify: asked } = words()
  if ((out === undefined) === (asked === undefined) || (keep !== undefined && !/^[1-9]\d*$/.test(keep))) throw new Error(USAGE)
  if (asked !== undefined) await verify(asked)
  else {
    const since = performance.now()
    const { folder } = await makeBackup({ ...(await surroundings()), folder: out })
    // Read back from the disk before anybody relies on it.
    await verify(folder)
    if (keep !== undefined && existsSync(out)) for (const name of readdirSync(out).filter((each) => NAME.test(each)).sort().slice(0, -Number(keep))) rmSync(path.join(out, name), { recursive: true })
    say(`用时 ${seconds(since)}。`)
  }
  await stopEverything()
} catch (fault) {
  await fail(fault)
}
