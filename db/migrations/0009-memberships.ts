// Paid memberships and causes.
import type { Migration } from './migration.ts'

export const membershipsMigration: Migration = {
  version: 9,
  sql: `
    CREATE TABLE membership_plans (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      fee INTEGER NOT NULL CHECK (fee >= 0),
      months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
      -- Whole percent off every bill.
      percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
      -- How many hundredths of the usual points: 100 is as usual, 150 half as much again.
      times INTEGER NOT NULL CHECK (times BETWEEN 100 AND 1000),
      -- What else members get, in the shop's words.
      benefit TEXT NOT NULL,
      position INTEGER NOT NULL,
      archived_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- A period that was paid for, with the plan as it was then.
    CREATE TABLE memberships (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      plan_id TEXT NOT NULL REFERENCES membership_plans (id),
      name TEXT NOT NULL,
      fee INTEGER NOT NULL,
      percent INTEGER NOT NULL,
      times INTEGER NOT NULL,
      benefit TEXT NOT NULL,
      from_day TEXT NOT NULL,
      until_day TEXT NOT NULL,
      -- The end is so many months after the day from which one counts.
      counted_from TEXT NOT NULL,
      counted_months INTEGER NOT NULL CHECK (counted_months > 0),
      -- What the last line says, written with it.
      state TEXT NOT NULL CHECK (state IN ('active', 'ended', 'withdrawn'))
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX memberships_customer ON memberships (customer_id, until_day);
    CREATE INDEX memberships_until ON memberships (until_day) WHERE state = 'active';

    CREATE TABLE membership_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      membership_id TEXT NOT NULL REFERENCES memberships (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('joined', 'renewed', 'ended', 'taken_back')),
      -- The fee that was paid; below zero: given back.
      amount INTEGER NOT NULL,
      reverses_id TEXT REFERENCES membership_lines (id),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX membership_lines_customer ON membership_lines (customer_id, at);
    CREATE UNIQUE INDEX membership_lines_reverses ON membership_lines (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE TRIGGER membership_lines_no_update BEFORE UPDATE ON membership_lines BEGIN SELECT RAISE(ABORT, 'membership_lines is only added to'); END;
    CREATE TRIGGER membership_lines_no_delete BEFORE DELETE ON membership_lines BEGIN SELECT RAISE(ABORT, 'membership_lines is only added to'); END;

    CREATE TABLE causes (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      -- Thousandths of every bill that go to it; 0: donated points only.
      permille INTEGER NOT NULL CHECK (permille BETWEEN 0 AND 1000),
      from_day TEXT NOT NULL,
      to_day TEXT,
      -- Sums of the cause's lines, written with them.
      from_sales INTEGER NOT NULL DEFAULT 0,
      from_points INTEGER NOT NULL DEFAULT 0,
      handed_over INTEGER NOT NULL DEFAULT 0,
      archived_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cause_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      cause_id TEXT NOT NULL REFERENCES causes (id),
      customer_id TEXT REFERENCES customers (id),
      -- The purchase, also of what was returned of it.
      visit_id TEXT REFERENCES visits (id),
      kind TEXT NOT NULL CHECK (kind IN ('sale', 'returned', 'points', 'handed_over')),
      -- Below zero for what was returned or handed over; a reversal has the opposite sign.
      amount INTEGER NOT NULL,
      -- Of a sale or a return: what was paid, and the thousandths of it that go to the cause.
      paid INTEGER NOT NULL,
      permille INTEGER NOT NULL,
      reverses_id TEXT REFERENCES cause_lines (id),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX cause_lines_cause ON cause_lines (cause_id, kind);
    CREATE INDEX cause_lines_visit ON cause_lines (visit_id) WHERE visit_id IS NOT NULL;
    CREATE UNIQUE INDEX cause_lines_reverses ON cause_lines (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE TRIGGER cause_lines_no_update BEFORE UPDATE ON cause_lines BEGIN SELECT RAISE(ABORT, 'cause_lines is only added to'); END;
    CREATE TRIGGER cause_lines_no_delete BEFORE DELETE ON cause_lines BEGIN SELECT RAISE(ABORT, 'cause_lines is only added to'); END;
  `,
}
