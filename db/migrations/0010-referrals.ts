// Referrals: who brought whom.
import type { Migration } from './migration.ts'

export const referralsMigration: Migration = {
  version: 10,
  sql: `
    CREATE TABLE referrals (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      newcomer_id TEXT NOT NULL REFERENCES customers (id),
      referrer_id TEXT NOT NULL REFERENCES customers (id),
      -- Waiting for the newcomer's first purchase; rewarded by it; withdrawn.
      state TEXT NOT NULL CHECK (state IN ('waiting', 'rewarded', 'withdrawn')),
      -- The business day of the purchase that rewarded it, for the most of a month.
      rewarded_day TEXT,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      CHECK (newcomer_id <> referrer_id),
      CHECK ((state = 'rewarded') = (rewarded_day IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX referrals_newcomer ON referrals (newcomer_id) WHERE state <> 'withdrawn';
    CREATE INDEX referrals_referrer ON referrals (referrer_id, state, rewarded_day);

    CREATE TABLE referral_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      referral_id TEXT NOT NULL REFERENCES referrals (id),
      kind TEXT NOT NULL CHECK (kind IN ('rewarded', 'taken_back', 'withdrawn')),
      reverses_id TEXT REFERENCES referral_lines (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE UNIQUE INDEX referral_lines_reverses ON referral_lines (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE TRIGGER referral_lines_no_update BEFORE UPDATE ON referral_lines BEGIN SELECT RAISE(ABORT, 'referral_lines is only added to'); END;
    CREATE TRIGGER referral_lines_no_delete BEFORE DELETE ON referral_lines BEGIN SELECT RAISE(ABORT, 'referral_lines is only added to'); END;
  `,
}
