// Counts what is wrong with the rows of a list, with a few examples of each.
import { type ImportProblem, importProblems } from './model.ts'
import { examplesKept, type ProblemCount } from './staging.ts'

const longestExample = 80

export interface Problems {
  add(code: ImportProblem, row: number, text: string): void
  /** Those that occurred, in the order of `importProblems`. */
  list(): ProblemCount[]
}

export function collectProblems(known: readonly ProblemCount[] = []): Problems {
  const counts = new Map(known.map(({ code, count, examples }) => [code, { code, count, examples: [...examples] }]))
  return {
    add(code, row, text) {
      const found = counts.get(code) ?? { code, count: 0, examples: [] }
      found.count += 1
      const short = text.length > longestExample ? `${text.slice(0, longestExample)}…` : text
      if (found.examples.length < examplesKept) found.examples.push({ row, text: short })
      counts.set(code, found)
    },
    list: () => importProblems.flatMap(code => counts.get(code) ?? []),
  }
}
