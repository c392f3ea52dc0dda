// Tiers: where each customer stands on the shop's ladder, and the ledger of how they came there.
import type { Migration } from './migration.ts'

export const tiersMigration: Migration = {
  version: 7,
  sql: `
    -- Nobody's row is the lowest tier: it always exists and is never lost.
    CREATE TABLE tier_states (
      customer_id TEXT PRIMARY KEY REFERENCES customers (id),
      -- The tier's key in the ladder.
      tier TEXT NOT NULL,
      since_day TEXT NOT NULL,
      -- Kept to the end of this day, whatever happens; null: the lowest tier, which has no end.
      until_day TEXT,
      -- What is bought from this day on counts for keeping it; null: the lowest tier.
      counts_from_day TEXT,
      -- Held or paused, both days included; all null: neither.
      hold TEXT CHECK (hold IN ('held', 'paused')),
      hold_from_day TEXT,
      hold_until_day TEXT,
      hold_reason TEXT CHECK (hold_reason IN ('ill', 'away', 'retired', 'other')),
      hold_note TEXT NOT NULL,
      CHECK ((until_day IS NULL) = (counts_from_day IS NULL)),
      CHECK ((hold IS NULL) = (hold_from_day IS NULL) AND (hold IS NULL) = (hold_until_day IS NULL) AND (hold IS NULL) = (hold_reason IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX tier_states_until ON tier_states (until_day) WHERE until_day IS NOT NULL;
    CREATE INDEX tier_states_hold ON tier_states (hold_until_day) WHERE hold IS NOT NULL;

    CREATE TABLE tier_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('up', 'down', 'kept', 'held', 'paused', 'released', 'taken_back')),
      -- The state before and after with the lots that a pause prolonged, as JSON, so that taking back restores it whole.
      before TEXT NOT NULL CHECK (json_valid(before)),
      after TEXT NOT NULL CHECK (json_valid(after)),
      reverses_id TEXT REFERENCES tier_lines (id),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX tier_lines_customer ON tier_lines (customer_id, at);
    CREATE UNIQUE INDEX tier_lines_reverses ON tier_lines (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE TRIGGER tier_lines_no_update BEFORE UPDATE ON tier_lines BEGIN SELECT RAISE(ABORT, 'tier_lines is only added to'); END;
    CREATE TRIGGER tier_lines_no_delete BEFORE DELETE ON tier_lines BEGIN SELECT RAISE(ABORT, 'tier_lines is only added to'); END;
  `,
}
