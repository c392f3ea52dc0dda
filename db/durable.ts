// Small files that are whole or not there at all: written beside, forced to the disk, then renamed.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const patience = [10, 20, 50, 100, 250]

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Renames, with patience: virus scanners on Windows hold a new file for a moment (EPERM, EBUSY). */
export function renameDurably(from: string, to: string): void {
  for (const wait of [...patience, 0]) {
    try {
      renameSync(from, to)
      syncFolder(dirname(to))
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (wait === 0 || !['EPERM', 'EBUSY', 'EACCES'].includes(String(code))) throw error
      pause(wait)
    }
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder; its rename is journalled.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Forces a file that was written elsewhere to the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a text file: afterwards the old or the new text is there, never a half. */
export function writeDurably(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.new`
  try {
    writeFileSync(beside, text)
    syncFile(beside)
    renameDurably(beside, file)
  } finally {
    rmSync(beside, { force: true })
  }
}
