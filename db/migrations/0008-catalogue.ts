// The catalogue of rewards, and rewards that no card earned: bought with points, given by a tier, a referral, a draw.
import type { Migration } from './migration.ts'

export const catalogueMigration: Migration = {
  version: 8,
  sql: `
    CREATE TABLE reward_kinds (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      benefit TEXT NOT NULL CHECK (benefit IN ('money', 'percent', 'product', 'gift', 'service')),
      -- đồng for money, whole percent for percent, else 0.
      value INTEGER NOT NULL CHECK (value >= 0),
      -- Price in points, or null: a full card of card_kind_id.
      cost INTEGER CHECK (cost > 0),
      card_kind_id TEXT REFERENCES card_kinds (id),
      -- How many are left; null: no limit.
      stock INTEGER CHECK (stock >= 0),
      from_day TEXT,
      to_day TEXT,
      -- Days for which a voucher of it is valid; null: for good.
      valid_days INTEGER CHECK (valid_days > 0),
      -- At most so many a customer within so many days; null: no limit.
      per_customer INTEGER CHECK (per_customer > 0),
      per_days INTEGER CHECK (per_days > 0),
      min_bill INTEGER NOT NULL CHECK (min_bill >= 0),
      -- Points that must stay in the account afterwards.
      min_left INTEGER NOT NULL CHECK (min_left >= 0),
      position INTEGER NOT NULL,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      CHECK ((cost IS NULL) <> (card_kind_id IS NULL))
    ) STRICT, WITHOUT ROWID;

    -- Rebuilt with every row: a reward may now come from elsewhere than a card, and have a code.
    CREATE TABLE rewards_rebuilt (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      card_id TEXT REFERENCES cards (id),
      source TEXT NOT NULL CHECK (source IN ('full_card', 'interim', 'catalogue', 'tier', 'referral', 'membership', 'draw', 'occasion')),
      title TEXT NOT NULL,
      issued_day TEXT NOT NULL,
      expires_day TEXT,
      -- What the last line says, written with it.
      state TEXT NOT NULL CHECK (state IN ('ready', 'given', 'withdrawn')),
      kind_id TEXT REFERENCES reward_kinds (id),
      -- Digits with a check digit, for a voucher that is handed out; null: given at the counter.
      code TEXT,
      benefit TEXT NOT NULL DEFAULT 'gift' CHECK (benefit IN ('money', 'percent', 'product', 'gift', 'service')),
      value INTEGER NOT NULL DEFAULT 0 CHECK (value >= 0),
      min_bill INTEGER NOT NULL DEFAULT 0 CHECK (min_bill >= 0),
      -- Points that it cost.
      cost INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0),
      -- How many of its kind it holds: a voucher may be for three times the money.
      count INTEGER NOT NULL DEFAULT 1 CHECK (count > 0),
      -- What earned it, where that is not a card: 'silver', a referral, a draw; '' where nothing is to be told apart.
      origin TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID;
    INSERT INTO rewards_rebuilt (id, customer_id, card_id, source, title, issued_day, expires_day, state)
      SELECT id, customer_id, card_id, source, title, issued_day, expires_day, state FROM rewards;
    DROP TABLE rewards;
    ALTER TABLE rewards_rebuilt RENAME TO rewards;

    CREATE INDEX rewards_card ON rewards (card_id) WHERE card_id IS NOT NULL;
    CREATE INDEX rewards_ready ON rewards (customer_id, expires_day) WHERE state = 'ready';
    CREATE INDEX rewards_source ON rewards (customer_id, source, issued_day) WHERE card_id IS NULL;
    CREATE INDEX rewards_expiring ON rewards (expires_day) WHERE state = 'ready' AND expires_day IS NOT NULL;
    CREATE UNIQUE INDEX rewards_code ON rewards (code) WHERE code IS NOT NULL;

    -- The bill on which a reward was used.
    ALTER TABLE reward_lines ADD COLUMN visit_id TEXT REFERENCES visits (id);
  `,
}
