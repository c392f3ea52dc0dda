// Erasing a person: what has to be typed before, and the list of those erased that lies beside the book.
import { z } from 'zod'
import { fold } from '../base/fold.ts'
import { id } from '../base/ids.ts'

/** Whether what was typed is the person's name: accents, capitals and spaces do not matter. */
export function isNameTyped(typed: string, name: string): boolean {
  return fold(typed) === fold(name)
}

/**
 * The file beside the book: ids that mean nothing any more, so that whoever was erased is erased again from an older backup
 * that is put in the book's place.
 */
export const erasedList = z.strictObject({ customerIds: z.array(id) })
