// What customers say of the shop, and every step with which a complaint is followed to its end.
import type { Migration } from './migration.ts'

export const feedbackMigration: Migration = {
  version: 15,
  sql: `
    CREATE TABLE feedback (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('praise', 'complaint', 'suggestion')),
      -- 1 to 5, or not said.
      rating INTEGER CHECK (rating BETWEEN 1 AND 5),
      words TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone', 'zalo', 'facebook', 'email', 'other')),
      about TEXT NOT NULL,
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      -- What the steps come to: who follows it, what is done next and when, how it ended.
      thanked_day TEXT,
      owner_id TEXT REFERENCES staff (id),
      next_step TEXT NOT NULL,
      next_day TEXT,
      outcome TEXT NOT NULL,
      ended_day TEXT,
      removed_at TEXT
    ) STRICT;

    CREATE INDEX feedback_customer ON feedback (customer_id, at);
    CREATE INDEX feedback_open ON feedback (customer_id, next_day)
      WHERE kind = 'complaint' AND ended_day IS NULL AND removed_at IS NULL;

    CREATE TABLE feedback_steps (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      feedback_id TEXT NOT NULL REFERENCES feedback (id),
      kind TEXT NOT NULL CHECK (kind IN ('noted', 'thanked', 'planned', 'ended', 'reopened', 'taken_back')),
      done TEXT NOT NULL,
      owner_id TEXT REFERENCES staff (id),
      next_step TEXT NOT NULL,
      next_day TEXT,
      reverses_id TEXT REFERENCES feedback_steps (id) CHECK ((reverses_id IS NOT NULL) = (kind = 'taken_back')),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX feedback_steps_feedback ON feedback_steps (feedback_id, seq);
    CREATE UNIQUE INDEX feedback_steps_reverses ON feedback_steps (reverses_id) WHERE reverses_id IS NOT NULL;
    -- A step loses its words only while its customer is erased.
    CREATE TRIGGER feedback_steps_no_update BEFORE UPDATE ON feedback_steps
      WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part
        AND NEW.feedback_id IS OLD.feedback_id AND NEW.kind IS OLD.kind AND NEW.owner_id IS OLD.owner_id
        AND NEW.next_day IS OLD.next_day AND NEW.reverses_id IS OLD.reverses_id
        AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day
        AND EXISTS (SELECT 1 FROM erasing e JOIN feedback f ON f.customer_id = e.customer_id WHERE f.id = OLD.feedback_id))
      BEGIN SELECT RAISE(ABORT, 'feedback_steps is only added to'); END;
    CREATE TRIGGER feedback_steps_no_delete BEFORE DELETE ON feedback_steps
      BEGIN SELECT RAISE(ABORT, 'feedback_steps is only added to'); END;
  `,
}
