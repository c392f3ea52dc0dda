// Rewards: what was earned, and the ledger of what became of it.
import type { Migration } from './migration.ts'

export const rewardsMigration: Migration = {
  version: 4,
  sql: `
    CREATE TABLE rewards (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      card_id TEXT NOT NULL REFERENCES cards (id),
      source TEXT NOT NULL CHECK (source IN ('full_card', 'interim')),
      title TEXT NOT NULL,
      issued_day TEXT NOT NULL,
      expires_day TEXT,
      -- What the last line says, written with it.
      state TEXT NOT NULL CHECK (state IN ('ready', 'given', 'withdrawn'))
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX rewards_ready ON rewards (customer_id, expires_day) WHERE state = 'ready';
    CREATE INDEX rewards_card ON rewards (card_id);

    CREATE TABLE reward_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      reward_id TEXT NOT NULL REFERENCES rewards (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('issued', 'given', 'given_back', 'withdrawn')),
      reverses_id TEXT REFERENCES reward_lines (id),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX reward_lines_customer ON reward_lines (customer_id, at);
    CREATE UNIQUE INDEX reward_lines_reverses ON reward_lines (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE INDEX reward_lines_reward ON reward_lines (reward_id, seq);

    CREATE TRIGGER reward_lines_no_update BEFORE UPDATE ON reward_lines BEGIN SELECT RAISE(ABORT, 'reward_lines is only added to'); END;
    CREATE TRIGGER reward_lines_no_delete BEFORE DELETE ON reward_lines BEGIN SELECT RAISE(ABORT, 'reward_lines is only added to'); END;
  `,
}
