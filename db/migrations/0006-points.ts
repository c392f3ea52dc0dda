// Points: the rules in their versions, the ledger of points, and the lots that it fills and empties.
import type { Migration } from './migration.ts'

export const pointsMigration: Migration = {
  version: 6,
  sql: `
    CREATE TABLE rule_versions (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL UNIQUE,
      topic TEXT NOT NULL CHECK (topic IN ('earning', 'tiers', 'referral', 'limits')),
      -- Checked by the app's schema of the topic whenever it is read.
      body TEXT NOT NULL CHECK (json_valid(body)),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX rule_versions_topic ON rule_versions (topic, seq);
    CREATE TRIGGER rule_versions_no_update BEFORE UPDATE ON rule_versions BEGIN SELECT RAISE(ABORT, 'rule_versions is only added to'); END;
    CREATE TRIGGER rule_versions_no_delete BEFORE DELETE ON rule_versions BEGIN SELECT RAISE(ABORT, 'rule_versions is only added to'); END;

    CREATE TABLE product_kinds (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      archived_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE visits ADD COLUMN channel TEXT NOT NULL DEFAULT 'shop' CHECK (channel IN ('shop', 'online'));
    ALTER TABLE visits ADD COLUMN note TEXT NOT NULL DEFAULT '';
    -- Of the amount: what a membership took off, and what points and vouchers paid.
    ALTER TABLE visits ADD COLUMN saved INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE visits ADD COLUMN covered INTEGER NOT NULL DEFAULT 0;
    -- The purchase that a return belongs to.
    ALTER TABLE visits ADD COLUMN of_id TEXT REFERENCES visits (id);
    ALTER TABLE visits ADD COLUMN reason TEXT NOT NULL DEFAULT '';
    CREATE INDEX visits_of ON visits (of_id) WHERE of_id IS NOT NULL;
    -- Besides the order of the time line, all that sums over many customers need: no line is looked up across the disk.
    DROP INDEX visits_customer;
    CREATE INDEX visits_customer ON visits (customer_id, at, seq, day, kind, amount, saved, covered, id);

    CREATE TABLE visit_products (
      seq INTEGER PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES visits (id),
      kind_id TEXT NOT NULL REFERENCES product_kinds (id),
      count INTEGER NOT NULL CHECK (count > 0),
      UNIQUE (visit_id, kind_id)
    ) STRICT;

    CREATE TRIGGER visit_products_no_update BEFORE UPDATE ON visit_products BEGIN SELECT RAISE(ABORT, 'visit_products is only added to'); END;
    CREATE TRIGGER visit_products_no_delete BEFORE DELETE ON visit_products BEGIN SELECT RAISE(ABORT, 'visit_products is only added to'); END;

    CREATE TABLE point_lines (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      request_id TEXT NOT NULL,
      part INTEGER NOT NULL,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      kind TEXT NOT NULL CHECK (kind IN ('earned', 'action', 'sign_up', 'gift', 'opening', 'by_hand', 'spent', 'donated',
        'returned', 'claimed', 'expired', 'taken_back')),
      -- Change of the balance; of what later earnings owe; of the đồng carried to the next bill.
      points INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      remainder INTEGER NOT NULL,
      visit_id TEXT REFERENCES visits (id),
      rules_id TEXT REFERENCES rule_versions (id),
      -- The action's, reward's or cause's name.
      label TEXT NOT NULL,
      -- How the points were worked out; checked by the app's schema whenever it is read.
      working TEXT CHECK (working IS NULL OR json_valid(working)),
      reverses_id TEXT REFERENCES point_lines (id),
      reason TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      day TEXT NOT NULL,
      UNIQUE (request_id, part)
    ) STRICT;

    CREATE INDEX point_lines_customer ON point_lines (customer_id, at);
    CREATE INDEX point_lines_by_hand ON point_lines (day, staff_id) WHERE kind = 'by_hand';
    CREATE UNIQUE INDEX point_lines_reverses ON point_lines (reverses_id) WHERE reverses_id IS NOT NULL;
    CREATE TRIGGER point_lines_no_update BEFORE UPDATE ON point_lines BEGIN SELECT RAISE(ABORT, 'point_lines is only added to'); END;
    CREATE TRIGGER point_lines_no_delete BEFORE DELETE ON point_lines BEGIN SELECT RAISE(ABORT, 'point_lines is only added to'); END;

    CREATE TABLE point_lots (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      customer_id TEXT NOT NULL REFERENCES customers (id),
      points INTEGER NOT NULL CHECK (points > 0),
      -- Sum of the lot's lines, written with them.
      remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND points),
      earned_day TEXT NOT NULL,
      -- Valid to the end of this day; null: for good.
      expires_day TEXT
    ) STRICT;

    CREATE INDEX point_lots_open ON point_lots (customer_id, expires_day, seq, remaining) WHERE remaining > 0;
    -- Narrow, for all of it is written again when a year's points lapse at once; lots of one day lie side by side.
    CREATE INDEX point_lots_expiring ON point_lots (expires_day) WHERE remaining > 0 AND expires_day IS NOT NULL;

    -- Which lots a line of points filled or emptied; the part orders them within the line.
    CREATE TABLE lot_lines (
      line_seq INTEGER NOT NULL REFERENCES point_lines (seq),
      part INTEGER NOT NULL,
      lot_seq INTEGER NOT NULL REFERENCES point_lots (seq),
      points INTEGER NOT NULL CHECK (points <> 0),
      PRIMARY KEY (line_seq, part)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER lot_lines_no_update BEFORE UPDATE ON lot_lines BEGIN SELECT RAISE(ABORT, 'lot_lines is only added to'); END;
    CREATE TRIGGER lot_lines_no_delete BEFORE DELETE ON lot_lines BEGIN SELECT RAISE(ABORT, 'lot_lines is only added to'); END;

    -- Sums of a customer's lines, written with them.
    CREATE TABLE point_accounts (
      customer_id TEXT PRIMARY KEY REFERENCES customers (id),
      points INTEGER NOT NULL CHECK (points >= 0),
      claim INTEGER NOT NULL CHECK (claim >= 0),
      -- In đồng; below zero after a return of a bill whose rest was used up meanwhile.
      remainder INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The days on which the daily work was done, so that it is done once.
    CREATE TABLE days_done (
      day TEXT PRIMARY KEY,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
