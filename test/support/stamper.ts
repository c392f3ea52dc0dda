// A program that stamps without end and says each stamp only after it was confirmed; power.test.ts kills it.
import { openWriter } from '../../db/open.ts'
import { createContext } from '../../electron/context.ts'
import { stampWriters } from '../../electron/stamps/handlers.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { ownerId } from '../../shared/staff/model.ts'

const [, , file = '', customerId = '', kindId = ''] = process.argv
const ctx = createContext({
  db: openWriter(file).db,
  settings: defaultSettings,
  staffId: ownerId,
  clock: () => new Date(),
  tell: () => {},
  stagingFolder: '',
})
for (;;) {
  const requestId = ctx.newId()
  const input = { requestId, customerId, kindId, count: 1, again: true, reason: 'power test' }
  const answer = await stampWriters['stamps.add'](ctx, input)
  if (!answer.ok) throw new Error(answer.code)
  process.stdout.write(`${requestId}\n`)
}
