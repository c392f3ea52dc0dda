// The whole person: what is known beyond name and phone, tags, important days, organisations and their people, notes, and
// every change that was made.
import type { Migration } from './migration.ts'

export const profilesMigration: Migration = {
  version: 13,
  sql: `
    ALTER TABLE customers ADD COLUMN kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'organisation'));

    -- '' where it is not known. Which values a choice has is checked by the app's schema.
    CREATE TABLE customer_profiles (
      customer_id TEXT PRIMARY KEY REFERENCES customers (id),
      gender TEXT NOT NULL,
      marital_status TEXT NOT NULL,
      occupation TEXT NOT NULL,
      income_band TEXT NOT NULL,
      education TEXT NOT NULL,
      why_they_buy TEXT NOT NULL,
      payment TEXT NOT NULL,
      channel TEXT NOT NULL,
      contact_time TEXT NOT NULL,
      zalo TEXT NOT NULL,
      facebook TEXT NOT NULL,
      goals TEXT NOT NULL,
      personal_values TEXT NOT NULL,
      worries TEXT NOT NULL,
      motivations TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Phones beside the main one: further ones, and old ones by which somebody may still be looked for. International form.
    CREATE TABLE customer_phones (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      phone TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('other', 'old')),
      created_at TEXT NOT NULL,
      UNIQUE (customer_id, phone)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX customer_phones_phone ON customer_phones (phone);

    -- The shop's own words for what somebody likes ('interest') or wants ('goal').
    CREATE TABLE tags (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('interest', 'goal')),
      name TEXT NOT NULL,
      name_fold TEXT NOT NULL,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      UNIQUE (kind, name_fold)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE customer_tags (
      customer_id TEXT NOT NULL REFERENCES customers (id),
      tag_id TEXT NOT NULL REFERENCES tags (id),
      created_at TEXT NOT NULL,
      PRIMARY KEY (customer_id, tag_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX customer_tags_tag ON customer_tags (tag_id, customer_id);

    -- The customer's own days: a wedding, a child's birthday. Year unknown: NULL.
    CREATE TABLE important_days (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      label TEXT NOT NULL,
      day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
      month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
      year INTEGER,
      calendar TEXT NOT NULL CHECK (calendar IN ('solar', 'lunar')),
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX important_days_customer ON important_days (customer_id);
    CREATE INDEX important_days_day ON important_days (calendar, month, day);

    CREATE TABLE customer_photos (
      customer_id TEXT PRIMARY KEY REFERENCES customers (id),
      type TEXT NOT NULL CHECK (type IN ('image/webp', 'image/jpeg', 'image/png')),
      bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65536),
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE organisations (
      customer_id TEXT PRIMARY KEY REFERENCES customers (id),
      size TEXT NOT NULL CHECK (size IN ('', 'small', 'medium', 'large')),
      industry TEXT NOT NULL,
      tax_code TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Who speaks for an organisation (customer_id), and their part in its decisions. person_id: the same person as a customer.
    CREATE TABLE contacts (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      person_id TEXT REFERENCES customers (id),
      name TEXT NOT NULL,
      called TEXT NOT NULL,
      form_of_address TEXT NOT NULL,
      phone TEXT,
      email TEXT NOT NULL,
      position TEXT NOT NULL,
      parts TEXT NOT NULL CHECK (json_valid(parts)),
      note TEXT NOT NULL,
      removed_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX contacts_customer ON contacts (customer_id) WHERE removed_at IS NULL;
    CREATE INDEX contacts_person ON contacts (person_id) WHERE person_id IS NOT NULL;
    CREATE INDEX contacts_phone ON contacts (phone) WHERE phone IS NOT NULL AND removed_at IS NULL;

    CREATE TABLE customer_notes (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL UNIQUE,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      words TEXT NOT NULL,
      removed_at TEXT,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL
    ) STRICT;

    CREATE INDEX customer_notes_customer ON customer_notes (customer_id, at);

    -- What somebody changed in what is known: only the fields that changed, before and after.
    CREATE TABLE customer_changes (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      before TEXT NOT NULL CHECK (json_valid(before)),
      after TEXT NOT NULL CHECK (json_valid(after)),
      reverses_id TEXT REFERENCES customer_changes (id),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX customer_changes_customer ON customer_changes (customer_id, at);
    CREATE UNIQUE INDEX customer_changes_reverses ON customer_changes (reverses_id) WHERE reverses_id IS NOT NULL;

    -- The one question that a visit suggested, and what became of it: it is not asked again too soon.
    CREATE TABLE asked_questions (
      customer_id TEXT NOT NULL REFERENCES customers (id),
      field TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'not_now', 'would_not_say')),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      PRIMARY KEY (customer_id, field)
    ) STRICT, WITHOUT ROWID;
  `,
}
