// Reads a staging file, line by line, checking every line as if it came from a stranger.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Id } from '../../shared/base/ids.ts'
import { type StagedCustomer, type StagedSummary, stagedBatch, stagedSummary } from '../../shared/files/staging.ts'
import { stagingFile } from './stagingFile.ts'

export interface Staged {
  summary: StagedSummary
  /** The customers in the order of the file, some at a time. */
  batches(): AsyncGenerator<StagedCustomer[]>
}

async function readFirstLine(file: string): Promise<string> {
  const handle = await open(file)
  try {
    for await (const line of handle.readLines()) return line
    return ''
  } finally {
    await handle.close().catch(() => {})
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** The staged import; null where nothing of that id waits. */
export async function openStaged(folder: string, importId: Id): Promise<Staged | null> {
  const file = stagingFile(folder, importId)
  try {
    const summary = stagedSummary.parse(JSON.parse(await readFirstLine(file)))
    return { summary, batches: () => readBatches(file) }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function* readBatches(file: string): AsyncGenerator<StagedCustomer[]> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  let isFirst = true
  for await (const line of lines) {
    if (!isFirst) yield stagedBatch.parse(JSON.parse(line))
    isFirst = false
  }
}
