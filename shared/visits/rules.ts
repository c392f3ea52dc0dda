// The decisions of the visits: taking them back.
import type { Mark } from '../base/gesture.ts'
import type { Id } from '../base/ids.ts'
import type { Visit } from './model.ts'

/** The lines that take these visits back, all of one gesture; parts count on from `firstPart`. */
export function takeVisitsBack(
  visits: readonly Visit[],
  gesture: Mark & { requestId: Id; firstPart: number; newId: () => Id },
): Visit[] {
  const { requestId, firstPart, newId, staffId, at, day } = gesture
  return visits.map(({ id, customerId, amount, bill, importId }, place): Visit => {
    const reversed = { customerId, amount: amount === 0 ? 0 : -amount, bill, importId, reversesId: id }
    return { id: newId(), requestId, part: firstPart + place, kind: 'taken_back', ...reversed, staffId, at, day }
  })
}
