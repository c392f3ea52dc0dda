// What customers say of the shop, and every step with which a complaint is followed to its end.
import type { Migration } from './migration.ts'

export const feedbackMigration: Migration = {
  version: 15,
  sql: `
    CREATE TABLE feedback (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL UNIQUE,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('praise', 'complaint', 'suggestion')),
      -- 1 to 5, or not said.
      rating INTEGER CHECK (rating BETWEEN 1 AND 5),
      words TEXT NOT NULL,
      channel TEXT NOT NULL,
      about TEXT NOT NULL,
      thanked_at TEXT,
      -- Of a complaint: who follows it, what is done next and when, how it ended.
      owner_id TEXT REFERENCES staff (id),
      next_step TEXT NOT NULL,
      next_day TEXT,
      outcome TEXT NOT NULL,
      ended_day TEXT,
      removed_at TEXT,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL
    ) STRICT;

    CREATE INDEX feedback_customer ON feedback (customer_id, at);
    CREATE INDEX feedback_open ON feedback (next_day) WHERE kind = 'complaint' AND ended_day IS NULL AND removed_at IS NULL;
  `,
}
