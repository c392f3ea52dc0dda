// Whole-app tests: the built app under a screen of its own (`npm run e2e -- counter` runs one file).
import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.e2e.ts',
  outputDir: resolve(import.meta.dirname, '..', 'test-results'),
  // Two windows at once on two cores gain nothing and make timing uneven.
  workers: 1,
  timeout: 120_000,
  // Waits end when what is waited for is there; a slow computer only needs more patience.
  expect: { timeout: 15_000 },
  // Where nobody watches, a test that a busy computer disturbed may show once more what it can; the list names it flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // Recording every test takes a quarter of its time; what fails is recorded when it is tried again (or with --trace on).
  use: { trace: 'on-first-retry' },
})
