import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    // Outside Next the mark of a server room has nothing to guard and would only throw.
    alias: [
      { find: /^server-only$/, replacement: here('./testing/server-only.ts') },
      { find: /^@\//, replacement: here('./') },
    ],
  },
  test: {
    // Half of a database test is waiting for the database: on two cores two files side by side leave neither idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // The core keeps nothing between tests but what follows from its inputs: files share a process, in any order.
          isolate: false,
          include: ['{lib,components,app,bin,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          benchmark: { include: ['{lib,components,prisma}/**/*.bench.ts'] },
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{lib,app,prisma}/**/*.db.test.ts'],
          globalSetup: ['testing/template-database.mjs'],
          setupFiles: ['testing/own-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { extends: true, test: { name: 'walls', include: ['walls.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
})
