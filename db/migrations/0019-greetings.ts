// Greetings: what was said to whom, when and by which channel; the shop's own templates, mail under way, gifts on an occasion.
import { writtenByMerge } from './0014-merges.ts'
import type { Migration } from './migration.ts'

const gesture = [
  'seq',
  'id',
  'request_id',
  'part',
  'kind',
  'occasion',
  'origin',
  'cycle',
  'reverses_id',
  'staff_id',
  'at',
  'day',
]
const unchanged = (columns: string[]) => columns.map(column => `NEW.${column} IS OLD.${column}`).join(' AND ')

/** A line goes over with a merge, loses its words with an erased person, and never changes otherwise. */
const onlyAddedTo = (table: string, fixed: string[], words: string[]) => `
    CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
      WHEN NOT (${unchanged([...gesture, ...fixed])} AND (
        NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
        OR ${unchanged([...words, 'id'])} AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
      BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END;
    CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN NOT ${writtenByMerge}
      BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END;`

export const greetingsMigration: Migration = {
  version: 19,
  sql: `
    -- The shop's own words, and those that stand in the place of words that come with the app.
    CREATE TABLE greeting_templates (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('wish', 'offer')),
      -- '' fits any.
      occasion TEXT NOT NULL,
      age TEXT NOT NULL CHECK (age IN ('', 'younger', 'older')),
      language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
      name TEXT NOT NULL,
      body TEXT NOT NULL,
      -- The key of the one that comes with the app; '' for the shop's own.
      replaces TEXT NOT NULL,
      archived_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX greeting_templates_replaces ON greeting_templates (replaces) WHERE replaces <> '';

    CREATE TABLE greetings (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('wish', 'offer', 'taken_back')),
      -- As of a reminder; a day of the shop ('shopDay') and a word without an occasion ('contact') have none.
      occasion TEXT NOT NULL,
      origin TEXT NOT NULL,
      cycle TEXT NOT NULL,
      occasion_day TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('zalo', 'phone', 'sms', 'messenger', 'email', 'card', 'inPerson')),
      -- Sent, as somebody says; a call that was answered, or not; a mail that is under way.
      outcome TEXT NOT NULL CHECK (outcome IN ('sent', 'reached', 'not_reached', 'queued')),
      -- What was said, and what came of a call.
      words TEXT NOT NULL,
      note TEXT NOT NULL,
      reverses_id TEXT REFERENCES greetings (id) CHECK ((reverses_id IS NOT NULL) = (kind = 'taken_back')),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX greetings_customer ON greetings (customer_id, at);
    CREATE INDEX greetings_occasion ON greetings (customer_id, occasion, origin, occasion_day);
    CREATE INDEX greetings_day ON greetings (day, occasion);
    CREATE UNIQUE INDEX greetings_reverses ON greetings (reverses_id) WHERE reverses_id IS NOT NULL;
    ${onlyAddedTo('greetings', ['occasion_day', 'channel', 'outcome'], ['words', 'note'])}

    -- A mail on its way, and what became of it. 'unsure': the app ended while it was handed over; nobody sends it again unasked.
    CREATE TABLE mails (
      id TEXT PRIMARY KEY,
      greeting_id TEXT NOT NULL UNIQUE REFERENCES greetings (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      address TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      -- The same in every try.
      message_id TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'unsure', 'withdrawn')),
      tries INTEGER NOT NULL CHECK (tries >= 0),
      next_at TEXT,
      -- Not tried any more after this, unless somebody says so.
      give_up_at TEXT NOT NULL,
      -- What the server said last, or what failed: JSON, or ''.
      problem TEXT NOT NULL,
      sent_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX mails_waiting ON mails (next_at) WHERE state = 'waiting';
    CREATE INDEX mails_open ON mails (state, created_at) WHERE state IN ('waiting', 'sending', 'refused', 'unsure');
    CREATE INDEX mails_sent ON mails (sent_at) WHERE state = 'sent';
    CREATE INDEX mails_customer ON mails (customer_id);

    -- A gift that came with an occasion; at most one in 365 days.
    CREATE TABLE occasion_gifts (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('voucher', 'points', 'double_points', 'taken_back')),
      occasion TEXT NOT NULL,
      origin TEXT NOT NULL,
      cycle TEXT NOT NULL,
      reward_id TEXT REFERENCES rewards (id),
      points INTEGER NOT NULL,
      -- Double points on these days, both included.
      from_day TEXT,
      until_day TEXT,
      reverses_id TEXT REFERENCES occasion_gifts (id) CHECK ((reverses_id IS NOT NULL) = (kind = 'taken_back')),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX occasion_gifts_customer ON occasion_gifts (customer_id, at);
    CREATE UNIQUE INDEX occasion_gifts_reverses ON occasion_gifts (reverses_id) WHERE reverses_id IS NOT NULL;
    ${onlyAddedTo('occasion_gifts', ['points', 'from_day', 'until_day', 'reward_id'], [])}

    -- What the shop shows of itself on pictures and cards.
    CREATE TABLE shop_pictures (
      name TEXT PRIMARY KEY CHECK (name IN ('logo')),
      type TEXT NOT NULL CHECK (type IN ('image/webp', 'image/jpeg', 'image/png')),
      bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
      created_at TEXT NOT NULL
    ) STRICT;
  `,
}
