// Where the files of a book lie inside its folder.
import { join } from 'node:path'

export interface BookPlace {
  folder: string
  book: string
  /** Says that there was a book with customers here, so that an absent or empty file is not taken for a first start. */
  marker: string
  backups: string
  staging: string
}

export function placeIn(folder: string): BookPlace {
  return {
    folder,
    book: join(folder, 'khach-quen.db'),
    marker: join(folder, 'khach-quen.marker.json'),
    backups: join(folder, 'backups'),
    staging: join(folder, 'staging'),
  }
}
