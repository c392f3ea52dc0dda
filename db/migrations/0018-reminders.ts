// Reminders: whom to ask after, why and on which day; planned anew every day, and what became of each.
import type { Migration } from './migration.ts'

export const remindersMigration: Migration = {
  version: 18,
  sql: `
    -- An open one is a plan, which may still be changed; one that is done stays.
    CREATE TABLE reminders (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      occasion TEXT NOT NULL CHECK (occasion IN ('birthday', 'importantDay', 'firstVisit', 'tier', 'membership', 'points',
        'reward', 'nearReward', 'away', 'complaint')),
      -- Tells two of one occasion and customer apart: the label of a day, the reward, the card; '' where nothing is to be.
      origin TEXT NOT NULL,
      -- Which time of it: the year of a yearly day, the last day of points, the day of the last visit.
      cycle TEXT NOT NULL,
      -- The calendar day of the occasion; from when to when it is shown, both days included.
      day TEXT NOT NULL,
      due_day TEXT NOT NULL,
      until_day TEXT NOT NULL,
      -- After this day it was missed: its day, or the last one of what begins with its day and goes on.
      now_until TEXT NOT NULL,
      -- What is told of it; checked by the app's schema of the occasion whenever it is read.
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      -- Put off by somebody at the counter: not before this day.
      later_day TEXT,
      -- The later of the two, from which on it is told of.
      turn_day TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'greeted', 'let_be')),
      UNIQUE (customer_id, occasion, origin, cycle)
    ) STRICT, WITHOUT ROWID;

    -- How many there are; which come first.
    CREATE INDEX reminders_turn ON reminders (turn_day, now_until, until_day, day, occasion) WHERE state = 'open';
    CREATE INDEX reminders_day ON reminders (day, turn_day, now_until, until_day, occasion) WHERE state = 'open';

    -- Nobody is asked after who was put away, merged away, erased or went with an import.
    CREATE TRIGGER reminders_of_those_gone AFTER UPDATE OF archived_at, removed_at ON customers
      WHEN NEW.archived_at IS NOT NULL OR NEW.removed_at IS NOT NULL
      BEGIN DELETE FROM reminders WHERE customer_id = NEW.id AND state = 'open'; END;

    -- The last day that was planned: one row.
    CREATE TABLE reminders_planned (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      day TEXT NOT NULL
    ) STRICT;
  `,
}
