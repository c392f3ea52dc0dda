// Every table with rows of a customer, and what becomes of these when two customers are one. A test reads the schema: a
// table that is missing here fails it.

interface OwnedBy {
  table: string
  /** The column that names the customer. */
  column: string
}

/** Rows that go over as they are. */
export interface GoesOver extends OwnedBy {
  how: 'goes_over'
  /** What tells the rows of one customer apart. */
  key: string
  /** The rows themselves are kept in the record, too: their table is saved as a whole, with new keys. */
  savedWhole?: boolean
  /** Which rows stay behind, as SQL about `one` (the row) and `who.kept`: the kept customer has the same already. */
  except?: string
  /** Rows written since that belong to rows which go back: by this column, to rows of that table. */
  follows?: { column: string; table: string }[]
}

/** Rows that do not go over by themselves, and why not. */
interface StaysBehind extends OwnedBy {
  how: 'made_anew' | 'chosen' | 'stays'
  why: string
}

const reverses = (table: string) => ({ column: 'reverses_id', table })
const same = (table: string, ...columns: string[]) =>
  `EXISTS (SELECT 1 FROM ${table} k WHERE k.customer_id = who.kept ${columns.map(name => `AND k.${name} IS one.${name}`).join(' ')})`

const lines = (table: string, ...follows: { column: string; table: string }[]): GoesOver => {
  return { table, column: 'customer_id', how: 'goes_over', key: 'seq', follows: [reverses(table), ...follows] }
}
const rows = (table: string, key: string, more: Partial<GoesOver> = {}): GoesOver => {
  return { table, column: 'customer_id', how: 'goes_over', key, ...more }
}

/** In the order in which they go over and back: what others follow comes first. */
export const goingOver: readonly GoesOver[] = [
  lines('visits', { column: 'of_id', table: 'visits' }),
  rows('rewards', 'id'),
  rows('memberships', 'id'),
  rows('point_lots', 'seq'),
  lines('stamp_lines'),
  lines('reward_lines', { column: 'reward_id', table: 'rewards' }),
  lines('point_lines', { column: 'visit_id', table: 'visits' }),
  lines('tier_lines'),
  lines('membership_lines', { column: 'membership_id', table: 'memberships' }),
  lines('cause_lines', { column: 'visit_id', table: 'visits' }),
  rows('partner_codes', 'serial'),
  lines('partner_lines'),
  rows('referrals', 'id', {
    column: 'newcomer_id',
    // Nobody is brought twice, nor by themselves.
    except: `one.referrer_id = who.kept OR one.state <> 'withdrawn'
      AND EXISTS (SELECT 1 FROM referrals k WHERE k.newcomer_id = who.kept AND k.state <> 'withdrawn')`,
  }),
  rows('referrals', 'id', { column: 'referrer_id', except: 'one.newcomer_id = who.kept' }),
  rows('contacts', 'id'),
  rows('contacts', 'id', { column: 'person_id' }),
  rows('customer_phones', 'phone', { savedWhole: true, except: same('customer_phones', 'phone') }),
  rows('customer_tags', 'tag_id', { savedWhole: true, except: same('customer_tags', 'tag_id') }),
  rows('important_days', 'id', {
    savedWhole: true,
    except: same('important_days', 'label', 'day', 'month', 'calendar'),
  }),
  // There is one photo at most; a new one has another time.
  rows('customer_photos', 'created_at', { except: same('customer_photos') }),
  rows('customer_notes', 'id'),
  lines('customer_changes'),
  rows('asked_questions', 'field', { savedWhole: true, except: same('asked_questions', 'field') }),
  rows('feedback', 'seq'),
  rows('consent_lines', 'seq'),
  rows('rights_requests', 'id'),
  rows('import_openings', 'request_id'),
  // Both may have had the same occasion; what was said to either is known from the greetings.
  rows('reminders', 'id', { except: same('reminders', 'occasion', 'origin', 'cycle') }),
  lines('greetings'),
  rows('mails', 'id'),
  lines('occasion_gifts'),
]

export const stayingBehind: readonly StaysBehind[] = [
  { table: 'cards', column: 'customer_id', how: 'made_anew', why: 'two cards in progress become one' },
  { table: 'point_accounts', column: 'customer_id', how: 'made_anew', why: 'sums of the lines' },
  { table: 'tier_states', column: 'customer_id', how: 'chosen', why: 'the better tier stands' },
  { table: 'customer_profiles', column: 'customer_id', how: 'chosen', why: 'what is blank is filled in' },
  { table: 'organisations', column: 'customer_id', how: 'chosen', why: 'what is blank is filled in' },
  { table: 'draw_entries', column: 'customer_id', how: 'stays', why: 'the entries of a closed draw are frozen' },
  { table: 'draw_winners', column: 'customer_id', how: 'stays', why: 'they name the frozen entries' },
  { table: 'import_changes', column: 'customer_id', how: 'stays', why: 'an import is undone where it was made' },
  { table: 'erasing', column: 'customer_id', how: 'stays', why: 'a gate, empty at any other time' },
  { table: 'erasures', column: 'customer_id', how: 'stays', why: 'who was erased is nobody' },
]
