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
      -- The gesture of the first purchase.
      rewarded_by TEXT,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      CHECK (newcomer_id <> referrer_id)
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX referrals_newcomer ON referrals (newcomer_id) WHERE state <> 'withdrawn';
    CREATE INDEX referrals_referrer ON referrals (referrer_id, at);
    CREATE INDEX referrals_rewarded_by ON referrals (rewarded_by) WHERE rewarded_by IS NOT NULL;
  `,
}
