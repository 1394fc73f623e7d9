import { defineConfig, devices } from '@playwright/test'
import { demoAddress, demos } from './e2e/demo-under-test'

// `npm run e2e` starts freshly seeded demos, one a worker, finds a browser and says both here.
const browser = process.env.CHROMIUM_PATH
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: demos,
  retries: 0,
  timeout: 120_000,
  // A busy machine draws a booklet of forty pages in more than the usual five seconds.
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? [['list']] : [['list'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: demoAddress(),
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Recording every step costs a third of the time: `npm run e2e -- --trace on` where one wants to look.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...quiet, ...asRoot], ...(browser === undefined ? {} : { executablePath: browser }) },
  },
})
