// The real program with one unit in it: database, servers that can be killed, and what is stored behind them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { end, node, root } from '../machinery/child.mjs'
import { freePort } from '../machinery/free-port.mjs'
import { environmentOf, openDatabase, serves, spawnServer } from '../machinery/program.mjs'
import { whenStopping } from '../machinery/stopping.mjs'
import { ownPostgres } from './own-postgres.mjs'

/** One visitor stands for an office of people: how often they sign in is not what is tried. */
const UNLIMITED = { MINGSUAN_RATES: ['signIn', 'export'].map((name) => `${name}=100000`).join(',') }

/** A server of the program at one address; `kill` is kill -9, after which `start` starts it again there. */
const serverOn = (chosen, environment) => {
  let child = null
  whenStopping(() => (child === null ? undefined : end(child)))
  return {
    address: `http://localhost:${chosen.port}`,
    start: async (more = {}) => {
      // Left over by a fault that was not done to its end.
      if (child !== null) await end(child)
      const server = spawnServer(chosen, { ...environment, ...more })
      child = server.child
      if (!(await serves(chosen, child))) throw new Error(`服务没有启动起来，${server.lastWords()}`)
    },
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
    /** SIGTERM; answers the status that it ended with. */
    stop: async () => {
      await end(child, 40_000)
      return child.exitCode
    },
  }
}

/** Sets everything up in an empty folder. */
export const buildStage = async (dataFolder, databaseUrl) => {
  const host = '127.0.0.1'
  const ports = [await freePort(), await freePort()]
  // One of the office is not ours to kill.
  const postgres = databaseUrl === null ? await ownPostgres(dataFolder) : null
  const { url } = await openDatabase({ dataFolder, databaseUrl: postgres?.url ?? databaseUrl })
  const environments = ports.map((port) => ({ ...environmentOf({ port, dataFolder }, url), BETTER_AUTH_URL: `http://localhost:${port}`, BETTER_AUTH_TRUSTED_ORIGINS: '', ...UNLIMITED }))
  await node([path.join(root, 'bin/run-ts.mjs'), 'prisma/stage.ts'], { what: '布置故障测试', env: environments[0] })
  const servers = ports.map((port, index) => serverOn({ port, host, dataFolder }, environments[index]))
  const database = new pg.Pool({ connectionString: url, max: 2 })
  database.on('error', () => {})
  whenStopping(() => database.end())
  const { disclosureId, people, codes, columns, steps } = JSON.parse(readFileSync(path.join(dataFolder, 'stage.json'), 'utf8'))

  return {
    servers, people, disclosureId, postgres, url, dataFolder, steps,
    environment: environments[0],
    query: async (text, values) => (await database.query(text, values)).rows,
    /** Keys of the grid, column by column, as Enter walks them. */
    keys: columns.flatMap((column) => codes.map((code) => `expenditureByFunction/${code}/${column}`)),
    rows: codes.length,
    /** What is stored under these keys. */
    stored: async (keys) => {
      const { rows } = await database.query('SELECT key, amount::text AS text FROM facts WHERE disclosure_id = $1 AND key = ANY($2)', [disclosureId, keys])
      return new Map(rows.map(({ key, text }) => [key, text]))
    },
    lastChange: async () => (await database.query('SELECT coalesce(max(id), 0)::text AS id FROM fact_changes WHERE disclosure_id = $1', [disclosureId])).rows[0].id,
    /** The history since a change, oldest first. */
    changesSince: async (id) => (await database.query('SELECT key, old, new AS text FROM fact_changes WHERE disclosure_id = $1 AND id > $2 ORDER BY id', [disclosureId, id])).rows,
    /** A new version of what is published, as the program would keep it; answers its id and its unit's name. */
    publishAgain: async () => {
      await database.query("UPDATE publications SET status = 'superseded' WHERE status = 'published'")
      const { rows } = await database.query(`
        WITH latest AS (SELECT id FROM publications ORDER BY version DESC LIMIT 1), again AS (
          INSERT INTO publications SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'status', 'published', 'version', p.version + 1, 'withdrawn_at', null, 'withdrawn_by', null, 'withdrawn_because', null))).*
          FROM publications p JOIN latest USING (id) RETURNING id, unit_name)
        SELECT again.id::text AS id, again.unit_name AS "unitName", latest.id::text AS "latestId" FROM again, latest`)
      // With its files: a later fault looks whether every publication is whole.
      await database.query('INSERT INTO publication_files SELECT (jsonb_populate_record(f, jsonb_build_object(\'publication_id\', $1::text))).* FROM publication_files f WHERE f.publication_id = $2', [rows[0].id, rows[0].latestId])
      return rows[0]
    },
    /** A disclosure of nobody’s that is to be published in half an hour; answers its id. */
    scheduleCopy: async () => {
      const { rows } = await database.query(`
        INSERT INTO disclosures SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'fiscal_year', 2099, 'state', 'scheduled', 'receipt', gen_random_uuid(), 'publish_at', now() + interval '30 minutes', 'scheduled_by', $2::text, 'approved_at', now(), 'approved_by', $2::text, 'submitted_at', now(), 'submitted_by', $3::text))).*
        FROM disclosures d WHERE id = $1 RETURNING id::text AS id`, [steps.disclosureId, steps.administrator, steps.preparer])
      return rows[0].id
    },
    withdraw: (id, because) => database.query("UPDATE publications SET status = 'withdrawn', withdrawn_at = now(), withdrawn_by = published_by, withdrawn_because = $2 WHERE id = $1", [id, because]),
    endSessions: () => database.query('DELETE FROM auth_sessions'),
  }
}
