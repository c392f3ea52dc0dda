// New ids: uuid v7, which sort by the time at which they were made.
import { v7 } from 'uuid'
import type { Id } from '../shared/base/ids.ts'

const bytesOfId = 16

/**
 * Makes ids that grow, also within a millisecond and when the clock is set back. Random bytes are fetched for 256 ids at
 * once: fetching them is what costs, and the day's work may name a hundred thousand lines.
 */
export function idMaker(): () => Id {
  let random = new Uint8Array(0)
  let used = 0
  let milliseconds = 0
  let count = 0
  return () => {
    if (used === random.length) {
      random = crypto.getRandomValues(new Uint8Array(256 * bytesOfId))
      used = 0
    }
    const own = random.subarray(used, used + bytesOfId)
    used += bytesOfId
    const now = Date.now()
    // Of its 32 bits the highest is left free, so that counting on never runs over.
    if (now > milliseconds) count = new DataView(own.buffer, own.byteOffset).getUint32(0) >>> 1
    else count += 1
    milliseconds = Math.max(milliseconds, now)
    return v7({ random: own, msecs: milliseconds, seq: count })
  }
}
