#!/usr/bin/env node
// `mingsuan doctor`: looks at everything the program stands on and says, one sentence each, what is well and what is not.
// Status 0: it can run; 1: something must be done first. `--files`: also reads every published file against its hash.
import process from 'node:process'
import { databaseFindings } from './doctor/database.mjs'
import { configurationFindings, machineFindings } from './doctor/machine.mjs'
import { fileFindings } from './doctor/files.mjs'
import { say } from './machinery/say.mjs'

const marks = { well: '✓', warning: '！', fault: '✗' }

/** @returns the status: 0 or 1. */
export const doctor = async ({ files = false } = {}) => {
  const { findings, env } = await configurationFindings()
  const all = [...machineFindings(), ...findings, ...(env.DATABASE_URL ? await databaseFindings(env.DATABASE_URL, env.MINGSUAN_POOL) : [])]
  if (env.DATABASE_URL) all.push(...(await fileFindings(env.DATABASE_URL, files)))
  for (const { kind, words } of all) say(`${marks[kind]} ${words}`)
  const faults = all.filter(({ kind }) => kind === 'fault').length
  const warnings = all.filter(({ kind }) => kind === 'warning').length
  say(faults === 0 ? `可以运行${warnings === 0 ? '' : `，有 ${warnings} 处值得看一看`}。` : `有 ${faults} 处要先处理。`)
  return faults === 0 ? 0 : 1
}

if (import.meta.filename === process.argv[1]) process.exitCode = await doctor({ files: process.argv.includes('--files') })
