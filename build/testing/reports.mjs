// Reads what the test runners reported as JSON; what no report says has not passed.
import { existsSync, readFileSync, rmSync } from 'node:fs'

/** The sum of several results. */
export function addUp(results) {
  const sum = what => results.reduce((total, result) => total + result[what], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** What vitest reported; a file that could not be loaded holds no test, and counts as one that failed. */
export function vitestResult(file, code) {
  const report = read(file)
  if (!report) return crashed
  const broken = report.testResults.filter(one => one.status === 'failed' && one.assertionResults.length === 0).length
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numTotalTests - report.numPassedTests - report.numFailedTests,
    },
    code,
  )
}

/** What playwright reported; `errors` are troubles outside any test, such as a file that could not be loaded. */
export function playwrightResult(file, code) {
  const report = read(file)
  if (!report) return crashed
  const { expected, unexpected, flaky, skipped } = report.stats
  return honest({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped }, code)
}

const crashed = { passed: 0, failed: 1, skipped: 0 }

// A runner that ended badly although no test failed, or that ran nothing at all, has not succeeded.
function honest(result, code) {
  const good = code === 0 && result.passed > 0
  return good || result.failed > 0 ? result : { ...result, failed: 1 }
}

function read(file) {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  } finally {
    rmSync(file)
  }
}
