// Partner shops: this shop's key, theirs, what each promises the other's customers, codes, and the ledger to settle by.
import type { Migration } from './migration.ts'

export const partnersMigration: Migration = {
  version: 12,
  sql: `
    -- The key with which this shop signs its codes, made the first time it is needed. Hexadecimal, 32 bytes each.
    CREATE TABLE shop_key (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      public_key TEXT NOT NULL,
      private_key TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE partners (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      public_key TEXT NOT NULL UNIQUE,
      -- The first 8 bytes of the key's SHA-256: how codes name the shop.
      fingerprint TEXT NOT NULL UNIQUE,
      archived_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What was agreed. Terms are never changed: codes that carry them are on their way.
    CREATE TABLE partner_offers (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL UNIQUE,
      partner_id TEXT NOT NULL REFERENCES partners (id),
      -- Used by our customers at the partner's, or by theirs here.
      direction TEXT NOT NULL CHECK (direction IN ('ours_there', 'theirs_here')),
      benefit TEXT NOT NULL CHECK (benefit IN ('percent', 'money', 'gift')),
      value INTEGER NOT NULL CHECK (value >= 0),
      title TEXT NOT NULL,
      -- For how many days a code is valid.
      days INTEGER NOT NULL CHECK (days > 0),
      -- Codes that one customer gets in all; null: no limit.
      per_customer INTEGER CHECK (per_customer > 0),
      archived_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX partner_offers_partner ON partner_offers (partner_id, seq);

    -- Codes that this shop handed out.
    CREATE TABLE partner_codes (
      serial TEXT PRIMARY KEY,
      offer_id TEXT NOT NULL REFERENCES partner_offers (id),
      customer_id TEXT NOT NULL REFERENCES customers (id),
      issued_day TEXT NOT NULL,
      expires_day TEXT NOT NULL,
      digits TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('issued', 'withdrawn'))
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX partner_codes_customer ON partner_codes (customer_id, offer_id) WHERE state = 'issued';

    CREATE TABLE partner_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      partner_id TEXT NOT NULL REFERENCES partners (id),
      offer_id TEXT NOT NULL REFERENCES partner_offers (id),
      kind TEXT NOT NULL CHECK (kind IN ('issued', 'honoured', 'taken_back')),
      serial TEXT NOT NULL,
      -- How often this serial was taken back before.
      round INTEGER NOT NULL CHECK (round >= 0),
      customer_id TEXT REFERENCES customers (id),
      -- Smallest unit of the currency; the opposite of the line that is taken back.
      bill INTEGER NOT NULL,
      -- What the code took off the bill, or what the gift is worth.
      given INTEGER NOT NULL,
      reverses_id TEXT REFERENCES partner_lines (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    -- Each code counts once: a second use has to wait until the first was taken back.
    CREATE UNIQUE INDEX partner_lines_honoured ON partner_lines (partner_id, serial, round) WHERE kind = 'honoured';
    CREATE UNIQUE INDEX partner_lines_issued ON partner_lines (serial) WHERE kind = 'issued';
    CREATE UNIQUE INDEX partner_lines_reverses ON partner_lines (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE INDEX partner_lines_day ON partner_lines (day);

    CREATE TRIGGER partner_lines_no_update BEFORE UPDATE ON partner_lines BEGIN SELECT RAISE(ABORT, 'partner_lines is only added to'); END;
    CREATE TRIGGER partner_lines_no_delete BEFORE DELETE ON partner_lines BEGIN SELECT RAISE(ABORT, 'partner_lines is only added to'); END;
  `,
}
