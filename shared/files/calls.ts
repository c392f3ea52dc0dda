// The contract of the book as a file: which one is open, and lists that come in.
import { z } from 'zod'
import { call } from '../base/call.ts'
import { line } from '../base/harmless.ts'
import { id, requestId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { type KeptMapping, mappingToKeep } from './keptMapping.ts'
import {
  type BookState,
  type ImportPreview,
  type ImportRecord,
  type ImportTable,
  importLimits,
  importMapping,
  tableStart,
} from './model.ts'
import { papers } from './paper.ts'

/** Why a file cannot be read. `file_broken` carries `line` where it is known; nothing was stored in any case. */
export type ReadFileRefusal =
  | 'file_too_large'
  | 'file_kind_unknown'
  | 'file_empty'
  | 'file_unreadable'
  | 'file_broken'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'too_many_sheets'
  | 'cell_too_long'
  | 'file_too_slow'
  | 'reader_stopped'

export const fileCalls = {
  'files.bookState': call<Result<BookState>>()('counter', 'main', z.strictObject({})),
  /** Opens the sample shop: a book of its own, made the first time, which never touches the shop's. */
  'files.openSample': call<Result<BookState>>()('counter', 'main', z.strictObject({})),
  /** Back to the shop's own book. */
  'files.openShop': call<Result<BookState>>()('counter', 'main', z.strictObject({})),
  /** Tries again to open a book that is closed. */
  'files.openAgain': call<Result<BookState>>()('counter', 'main', z.strictObject({})),
  /** Puts the present file aside under another name and opens the newest checked backup. Refused while a book is open. */
  'files.restoreBackup': call<Result<BookState, 'no_backup' | 'book_is_open'>>()('owner', 'main', z.strictObject({})),
  /** Puts whatever is there aside under another name and begins an empty book. Refused while a book is open. */
  'files.beginNewBook': call<Result<BookState, 'book_is_open'>>()('owner', 'main', z.strictObject({})),
  /** Shows the book's folder in the system's file window. */
  'files.showFolder': call<Result<null>>()('counter', 'main', z.strictObject({})),
  /** Makes a PDF of the sheet that the page has laid out and opens it; `height` in millimetres, for a receipt. */
  'files.makePdf': call<Result<{ file: string }, 'nothing_to_print'>>()(
    'counter',
    'main',
    z.strictObject({ name: line(120), paper: z.enum(papers), height: z.int().min(20).max(3000) }),
  ),

  /** Reads a list that was chosen or dropped, in a process of its own. Nothing is stored. */
  'files.readImport': call<Result<ImportTable, ReadFileRefusal>>()(
    'owner',
    'main',
    z.strictObject({
      name: z.string().max(255),
      bytes: z.instanceof(Uint8Array).refine(bytes => bytes.byteLength <= importLimits.bytes),
    }),
  ),
  /** Lays out another sheet of a list that was read, or lets its headings begin elsewhere; `start` null: as guessed. */
  'files.layOutImport': call<Result<ImportTable, ReadFileRefusal | 'import_unknown'>>()(
    'owner',
    'main',
    z.strictObject({ importId: id, sheet: z.int().min(0).max(importLimits.sheets), start: tableStart.nullable() }),
  ),
  /** Reads the columns as decided, into a staging file beside the book. */
  'files.mapImport': call<Result<null, ReadFileRefusal | 'import_unknown' | 'no_customer_column'>>()(
    'owner',
    'main',
    z.strictObject({ importId: id, mapping: importMapping }),
  ),
  /** Counts what the staged import would do to the book. Nothing is stored. */
  'files.previewImport': call<Result<ImportPreview, 'import_unknown'>>()(
    'owner',
    'background',
    z.strictObject({ importId: id }),
  ),
  /** Stores the staged import in one transaction; progress comes as events. */
  'files.commitImport': call<Result<ImportRecord, 'import_unknown' | 'cancelled'>>()(
    'owner',
    'writer',
    z.strictObject({ requestId, importId: id }),
  ),
  /** Stops a commit that is under way (nothing of it is stored). */
  'files.cancelImport': call<Result<null>>()('owner', 'writer', z.strictObject({ importId: id })),
  /** Forgets what was read and staged. */
  'files.forgetImport': call<Result<null>>()('owner', 'main', z.strictObject({ importId: id })),
  /** How lists were read that the shop wants to be read so again, the last kept first. */
  'files.listMappings': call<Result<KeptMapping[]>>()('owner', 'reader', z.strictObject({})),
  /** Keeps how a list is read, under a name; one for the same headings gives way. */
  'files.keepMapping': call<Result<KeptMapping>>()('owner', 'writer', mappingToKeep),
  'files.forgetMapping': call<Result<null>>()('owner', 'writer', z.strictObject({ requestId, mappingId: id })),
  'files.listImports': call<Result<ImportRecord[]>>()('owner', 'reader', z.strictObject({})),
  /** Takes back all visits of an import and removes the customers it brought, but for those used since (`kept`). */
  'files.undoImport': call<
    Result<{ removed: number; kept: number; visits: number }, 'import_unknown' | 'already_undone'>
  >()('owner', 'writer', z.strictObject({ requestId, importId: id })),
}
