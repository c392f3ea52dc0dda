// Whole-app tests: the built app under a screen of its own (`npm run e2e -- counter` runs one file).
import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.e2e.ts',
  outputDir: resolve(import.meta.dirname, '..', 'test-results'),
  // Two windows at once on two cores gain nothing and make timing uneven.
  workers: 1,
  timeout: 60_000,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  use: { trace: 'retain-on-failure' },
})
