// Where the files of a book lie inside its folder.
import { join } from 'node:path'

export interface BookPlace {
  folder: string
  book: string
  /** Says that there was a book with customers here, so that an absent or empty file is not taken for a first start. */
  marker: string
  backups: string
  staging: string
  /** PDFs that were made for printing. */
  prints: string
  /** Ids of those who were erased, for when an older backup is put in the book's place. */
  erased: string
}

export function placeIn(folder: string): BookPlace {
  return {
    folder,
    book: join(folder, 'khach-quen.db'),
    marker: join(folder, 'khach-quen.marker.json'),
    backups: join(folder, 'backups'),
    staging: join(folder, 'staging'),
    prints: join(folder, 'prints'),
    erased: join(folder, 'khach-quen.erased.json'),
  }
}
