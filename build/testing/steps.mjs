// The steps of `npm test`; each says what it did and returns how many tests passed, failed and were skipped.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundleWhenChanged } from '../bundle.mjs'
import { withInvisibleScreen } from '../runtime/display.mjs'
import { projectEnvironment, reports, root } from '../runtime/places.mjs'
import { prepareRuntime } from '../runtime/prepare.mjs'
import { run } from '../runtime/run.mjs'
import { say } from '../runtime/say.mjs'
import { playwrightResult, vitestResult } from './reports.mjs'

const NOTHING = { passed: 0, failed: 0, skipped: 0 }
const MINUTES = 30

/** Types, lint and unused code: good or not, with no tests to count; a bad one counts as one failure. */
export async function checks() {
  const results = [
    await check('Types', 'tsc', ['-b']),
    await check('Lint', 'biome', ['check', '--config-path=build', '--error-on-warnings']),
  ]
  if (existsSync(path.join(root, 'build/knip.json'))) {
    results.push(await check('Unused code', 'knip', ['--config', 'build/knip.json', '--no-progress']))
  }
  return results
}

async function check(name, command, given) {
  const { code, output } = await run(command, given, { quiet: true, minutes: MINUTES })
  if (code !== 0) say(output.trim())
  say(`${name}: ${code === 0 ? 'good' : 'NOT GOOD'}`)
  return code === 0 ? NOTHING : { ...NOTHING, failed: 1 }
}

/** Unit and database tests. */
export async function unitTests(given = []) {
  const report = freshReport('unit')
  const all = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...given,
  ]
  const { code } = await run('vitest', all, { minutes: MINUTES })
  return tell('Unit and database tests', vitestResult(report, code))
}

/** Tests of the whole app, in a window on an invisible screen. */
export async function wholeAppTests(given = []) {
  await prepareRuntime()
  await bundleWhenChanged()
  const report = freshReport('whole-app')
  const all = ['test', '--config', 'test/playwright.config.ts', '--reporter=list,json', ...given]
  const { code } = await withInvisibleScreen(screen => {
    const env = projectEnvironment({ ...screen, PLAYWRIGHT_JSON_OUTPUT_FILE: report })
    return run('playwright', all, { env, minutes: MINUTES })
  })
  return tell('Whole-app tests', playwrightResult(report, code))
}

/** Runs a step that may throw; what threw has failed. */
export async function counted(step) {
  try {
    return await step()
  } catch (error) {
    say(`FAILED: ${error.message}${error.next ? `\nWhat to do: ${error.next}` : ''}`)
    return { ...NOTHING, failed: 1 }
  }
}

/** One line with the counts, as people and machines read it. */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function tell(name, result) {
  say(`${name}: ${countLine(result)}`)
  return result
}

// An old report must never be taken for the answer of a run that crashed, nor that of a run beside this one.
function freshReport(name) {
  const file = path.join(reports, `${name}-${process.pid}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(file, { force: true })
  return file
}
