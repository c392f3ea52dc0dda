// How a customer's history is asked for: a first page at once, the further ones on demand.
import type { Id } from '../../shared/base/ids.ts'
import type { HistoryFilter, HistoryPlace } from '../../shared/customers/model.ts'

const firstLines = 30
const furtherLines = 100

/** `before`: the last line that is shown already. */
export function historyPage(customerId: Id, filter: HistoryFilter = 'all', before: HistoryPlace | null = null) {
  return { customerId, limit: before === null ? firstLines : furtherLines, filter, before }
}
