// Handlers of notes; gathered with those of changes, questions and an organisation's people.
import { findNote, findNoteByRequest } from '../../db/customers/noteReads.ts'
import { insertNote, updateNoteRemoved } from '../../db/customers/noteWrites.ts'
import { findCustomer } from '../../db/customers/reads.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Context } from '../context.ts'
import { changeWriters } from './changing.ts'
import { contactReaders, contactWriters } from './contacts.ts'
import { knowingReaders, knowingWriters } from './knowing.ts'

export const timelineReaders = { ...knowingReaders, ...contactReaders }

export const timelineBackground = {}

const noteWriters: Pick<
  HandlersAt<'writer', Context>,
  'customers.addNote' | 'customers.removeNote' | 'customers.bringBackNote'
> = {
  'customers.addNote': (ctx, { requestId, customerId, words }) =>
    ctx.write(async trx => {
      const known = await findNoteByRequest(trx, requestId)
      if (known) return ok({ noteId: known.id })
      if (!(await findCustomer(trx, customerId))) return no('customer_unknown')
      const id = ctx.newId()
      await insertNote(trx, { id, requestId, customerId, words, ...ctx.mark() })
      return ok({ noteId: id })
    }, 'customers'),
  'customers.removeNote': (ctx, { noteId }) => setRemoved(ctx, noteId, true),
  'customers.bringBackNote': (ctx, { noteId }) => setRemoved(ctx, noteId, false),
}

function setRemoved(ctx: Context, noteId: Id, removed: boolean) {
  return ctx.write(async trx => {
    if (!(await findNote(trx, noteId))) return no('note_unknown')
    await updateNoteRemoved(trx, noteId, removed ? ctx.now() : null)
    return ok(null)
  }, 'customers')
}

export const timelineWriters = { ...noteWriters, ...changeWriters, ...knowingWriters, ...contactWriters }
