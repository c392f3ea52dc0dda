// Measurements of the real app with a large book (`npm run bench`); not part of `npm test`.
import { defineConfig } from '@playwright/test'
import wholeApp from './playwright.config.ts'

// A trace takes a picture of every step, which is most of what would then be measured.
export default defineConfig(wholeApp, { testMatch: '**/*.bench.ts', timeout: 600_000, use: { trace: 'off' } })
