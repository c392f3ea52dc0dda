// People's rights: consents as a ledger, requests with their legal clocks, and who was erased.
import { writtenByMerge } from './0014-merges.ts'
import type { Migration } from './migration.ts'

export const rightsMigration: Migration = {
  version: 16,
  sql: `
    -- What stands is the last line of a purpose and channel; without one there is no consent.
    CREATE TABLE consent_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      purpose TEXT NOT NULL CHECK (purpose IN ('points', 'greetings', 'offers')),
      -- '' for keeping points, which needs none.
      channel TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('given', 'withdrawn')),
      how TEXT NOT NULL CHECK (how IN ('spoken', 'paper', 'message', 'list', 'merge', 'undone')),
      -- The words that were shown or said.
      wording TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX consent_lines_customer ON consent_lines (customer_id, purpose, channel, seq);
    CREATE TRIGGER consent_lines_no_update BEFORE UPDATE ON consent_lines
      WHEN NOT (NEW.id IS OLD.id AND NEW.seq IS OLD.seq AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part
        AND NEW.purpose IS OLD.purpose AND NEW.channel IS OLD.channel AND NEW.kind IS OLD.kind AND NEW.how IS OLD.how
        AND NEW.wording IS OLD.wording AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day
        AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id))
      BEGIN SELECT RAISE(ABORT, 'consent_lines is only added to'); END;
    CREATE TRIGGER consent_lines_no_delete BEFORE DELETE ON consent_lines
      WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id) AND NOT ${writtenByMerge}
      BEGIN SELECT RAISE(ABORT, 'consent_lines is only added to'); END;

    -- What somebody asked for by right, from the day it was asked until it was done.
    CREATE TABLE rights_requests (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('see', 'correct', 'withdraw', 'restrict', 'erase', 'object')),
      words TEXT NOT NULL,
      asked_day TEXT NOT NULL,
      answered_day TEXT,
      done_day TEXT,
      done_words TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX rights_requests_customer ON rights_requests (customer_id);
    CREATE INDEX rights_requests_open ON rights_requests (asked_day) WHERE done_day IS NULL;

    -- Who was erased, by an id that means nothing any more; applied again to a backup that is older.
    -- Those who were merged into the person have rows of their own: in an older backup they are customers, too.
    CREATE TABLE erasures (
      seq INTEGER PRIMARY KEY,
      request_id TEXT NOT NULL,
      customer_id TEXT NOT NULL UNIQUE,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL
    ) STRICT;

    CREATE INDEX erasures_request ON erasures (request_id);
  `,
}
