#!/usr/bin/env node
// `npm start`: the program built before, on the database and the folder that the environment names, in this very process:
// whoever watches over it (systemd, Docker) signals the server itself. Its configuration is checked as it starts.
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { isBuilt } from './ensure.mjs'
import { command, serving } from './machinery/child.mjs'

if (!isBuilt()) {
  console.error('程序还没有构建；请先运行 npm run build。')
  process.exit(78)
}
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_MANUAL_SIG_HANDLE: '1' })
process.argv.splice(1, process.argv.length, ...serving(process.env.PORT || '3000', process.env.MINGSUAN_HOST || '127.0.0.1'))
await import(pathToFileURL(command.next).href)
