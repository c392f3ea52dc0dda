// What an error of SQLite or of the file system means for the book. Opens nothing, so the main thread may ask too.

type FileProblem = 'damaged' | 'busy' | 'disk_full' | 'read_only'

const problemByCode: [prefix: string, problem: FileProblem][] = [
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'disk_full'],
  ['ENOSPC', 'disk_full'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_CANTOPEN', 'read_only'],
  ['EACCES', 'read_only'],
  ['EPERM', 'read_only'],
  ['EROFS', 'read_only'],
]

/** The problem that an error of SQLite or of the file system stands for; null: something else. */
export function problemOf(error: unknown): FileProblem | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return problemByCode.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null
}
