-- The whole book, version 19. Written by `npm run schema` from db/migrations; change those instead.

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'staff')),
  archived_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  customers_added INTEGER NOT NULL,
  customers_updated INTEGER NOT NULL,
  visits_added INTEGER NOT NULL,
  rows_left_out INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  undone_at TEXT,
  -- The gesture that took it back, so that the same gesture sent twice is answered alike.
  undo_request_id TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT UNIQUE,
  name TEXT NOT NULL,
  called TEXT NOT NULL DEFAULT '',
  form_of_address TEXT NOT NULL DEFAULT '',
  phone TEXT,
  code TEXT,
  card_number TEXT NOT NULL UNIQUE,
  birth_day INTEGER CHECK (birth_day BETWEEN 1 AND 31),
  birth_month INTEGER CHECK (birth_month BETWEEN 1 AND 12),
  birth_year INTEGER,
  birth_calendar TEXT NOT NULL DEFAULT 'solar' CHECK (birth_calendar IN ('solar', 'lunar')),
  email TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  -- Folded name, code key and sort key are made by the app: SQLite knows no Vietnamese.
  name_fold TEXT NOT NULL,
  code_fold TEXT,
  sort_key TEXT NOT NULL,
  -- Written together with the lines they sum up.
  first_visit_day TEXT,
  last_visit_at TEXT,
  visit_count INTEGER NOT NULL DEFAULT 0,
  import_id TEXT REFERENCES imports (id),
  archived_at TEXT,
  -- Taken back with its import: in no list, and its phone and code are free again.
  removed_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'organisation')), merged_into TEXT REFERENCES customers (id), erased_at TEXT) STRICT;

CREATE INDEX customers_archived ON customers (sort_key, seq, archived_at, removed_at) WHERE archived_at IS NOT NULL AND removed_at IS NULL;

CREATE INDEX customers_birthday ON customers (birth_month, birth_day) WHERE birth_month IS NOT NULL AND removed_at IS NULL;

CREATE UNIQUE INDEX customers_code ON customers (code_fold) WHERE code_fold IS NOT NULL AND removed_at IS NULL;

CREATE INDEX customers_import ON customers (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX customers_last_visit ON customers (last_visit_at, seq, name, called, phone, name_fold, code_fold, archived_at, removed_at)
WHERE archived_at IS NULL AND removed_at IS NULL;

CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX customers_name ON customers (sort_key, seq, archived_at, removed_at) WHERE archived_at IS NULL AND removed_at IS NULL;

CREATE INDEX customers_phone ON customers (phone) WHERE phone IS NOT NULL AND removed_at IS NULL;

CREATE TRIGGER reminders_of_those_gone AFTER UPDATE OF archived_at, removed_at ON customers
WHEN NEW.archived_at IS NOT NULL OR NEW.removed_at IS NOT NULL
BEGIN DELETE FROM reminders WHERE customer_id = NEW.id AND state = 'open'; END;

CREATE VIRTUAL TABLE customer_words USING fts5 (
  accented, folded, digits,
  content = '', contentless_delete = 1, detail = 'column',
  tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6'
);

CREATE TABLE import_changes (
  seq INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES imports (id),
  customer_id TEXT NOT NULL REFERENCES customers (id),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after))
) STRICT;

CREATE INDEX import_changes_import ON import_changes (import_id);

CREATE TABLE card_kinds (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  color TEXT NOT NULL,
  picture TEXT NOT NULL,
  position INTEGER NOT NULL,
  archived_at TEXT,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE card_terms (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind_id TEXT NOT NULL REFERENCES card_kinds (id),
  size INTEGER NOT NULL CHECK (size BETWEEN 2 AND 30),
  head_start INTEGER NOT NULL CHECK (head_start >= 0 AND head_start < size),
  interim_at INTEGER CHECK (interim_at > head_start AND interim_at < size),
  interim_reward TEXT NOT NULL,
  reward TEXT NOT NULL,
  reward_days INTEGER CHECK (reward_days > 0),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL
) STRICT;

CREATE INDEX card_terms_kind ON card_terms (kind_id, seq);

CREATE TRIGGER card_terms_no_delete BEFORE DELETE ON card_terms BEGIN SELECT RAISE(ABORT, 'card_terms is only added to'); END;

CREATE TRIGGER card_terms_no_update BEFORE UPDATE ON card_terms BEGIN SELECT RAISE(ABORT, 'card_terms is only added to'); END;

CREATE TABLE cards (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  kind_id TEXT NOT NULL REFERENCES card_kinds (id),
  terms_id TEXT NOT NULL REFERENCES card_terms (id),
  number INTEGER NOT NULL,
  -- Sum of the card's lines, written with them.
  stamps INTEGER NOT NULL CHECK (stamps >= 0),
  full_at TEXT,
  -- Begun by a gesture that was taken back.
  withdrawn_at TEXT,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX cards_in_progress ON cards (customer_id, kind_id) WHERE full_at IS NULL AND withdrawn_at IS NULL;

CREATE UNIQUE INDEX cards_number ON cards (customer_id, kind_id, number) WHERE withdrawn_at IS NULL;

CREATE TABLE reward_lines (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  reward_id TEXT NOT NULL REFERENCES rewards (id),
  customer_id TEXT NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL CHECK (kind IN ('issued', 'given', 'given_back', 'withdrawn')),
  reverses_id TEXT REFERENCES reward_lines (id),
  reason TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL, visit_id TEXT REFERENCES visits (id),
  UNIQUE (request_id, part)
) STRICT;

CREATE INDEX reward_lines_customer ON reward_lines (customer_id, at);

CREATE UNIQUE INDEX reward_lines_reverses ON reward_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE INDEX reward_lines_reward ON reward_lines (reward_id, seq);

CREATE TRIGGER reward_lines_no_delete BEFORE DELETE ON reward_lines WHEN NOT EXISTS (SELECT 1 FROM merging g JOIN merges m ON m.kept_id = g.from_id AND m.merged_id = g.to_id
  WHERE m.request_id = OLD.request_id)
BEGIN SELECT RAISE(ABORT, 'reward_lines is only added to'); END;

CREATE TRIGGER reward_lines_no_update BEFORE UPDATE ON reward_lines
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.reward_id IS OLD.reward_id AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.reason IS OLD.reason AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'reward_lines is only added to'); END;

CREATE TABLE visits (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL CHECK (kind IN ('purchase', 'return', 'taken_back')),
  -- Smallest unit of the shop's currency; negative for a return; the opposite of the line that is taken back.
  amount INTEGER NOT NULL,
  bill TEXT NOT NULL,
  import_id TEXT REFERENCES imports (id),
  reverses_id TEXT REFERENCES visits (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL, channel TEXT NOT NULL DEFAULT 'shop' CHECK (channel IN ('shop', 'online')), note TEXT NOT NULL DEFAULT '', saved INTEGER NOT NULL DEFAULT 0, covered INTEGER NOT NULL DEFAULT 0, of_id TEXT REFERENCES visits (id), reason TEXT NOT NULL DEFAULT '',
  UNIQUE (request_id, part)
) STRICT;

CREATE INDEX visits_customer ON visits (customer_id, at, seq, day, kind, amount, saved, covered, id);

CREATE INDEX visits_import ON visits (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX visits_of ON visits (of_id) WHERE of_id IS NOT NULL;

CREATE UNIQUE INDEX visits_reverses ON visits (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER visits_no_delete BEFORE DELETE ON visits BEGIN SELECT RAISE(ABORT, 'visits is only added to'); END;

CREATE TRIGGER visits_no_update BEFORE UPDATE ON visits
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.amount IS OLD.amount AND NEW.import_id IS OLD.import_id AND NEW.channel IS OLD.channel AND NEW.saved IS OLD.saved AND NEW.covered IS OLD.covered AND NEW.of_id IS OLD.of_id AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.reason IS OLD.reason AND NEW.note IS OLD.note AND NEW.bill IS OLD.bill AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'visits is only added to'); END;

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

CREATE TRIGGER rule_versions_no_delete BEFORE DELETE ON rule_versions BEGIN SELECT RAISE(ABORT, 'rule_versions is only added to'); END;

CREATE TRIGGER rule_versions_no_update BEFORE UPDATE ON rule_versions BEGIN SELECT RAISE(ABORT, 'rule_versions is only added to'); END;

CREATE TABLE product_kinds (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  archived_at TEXT,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_products (
  seq INTEGER PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visits (id),
  kind_id TEXT NOT NULL REFERENCES product_kinds (id),
  count INTEGER NOT NULL CHECK (count > 0),
  UNIQUE (visit_id, kind_id)
) STRICT;

CREATE TRIGGER visit_products_no_delete BEFORE DELETE ON visit_products BEGIN SELECT RAISE(ABORT, 'visit_products is only added to'); END;

CREATE TRIGGER visit_products_no_update BEFORE UPDATE ON visit_products BEGIN SELECT RAISE(ABORT, 'visit_products is only added to'); END;

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

CREATE INDEX point_lines_by_hand ON point_lines (day, staff_id) WHERE kind = 'by_hand';

CREATE INDEX point_lines_customer ON point_lines (customer_id, at);

CREATE UNIQUE INDEX point_lines_reverses ON point_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER point_lines_no_delete BEFORE DELETE ON point_lines BEGIN SELECT RAISE(ABORT, 'point_lines is only added to'); END;

CREATE TRIGGER point_lines_no_update BEFORE UPDATE ON point_lines
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.points IS OLD.points AND NEW.claim IS OLD.claim AND NEW.remainder IS OLD.remainder AND NEW.visit_id IS OLD.visit_id AND NEW.rules_id IS OLD.rules_id AND NEW.label IS OLD.label AND NEW.working IS OLD.working AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.reason IS OLD.reason AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'point_lines is only added to'); END;

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

CREATE INDEX point_lots_expiring ON point_lots (expires_day) WHERE remaining > 0 AND expires_day IS NOT NULL;

CREATE INDEX point_lots_open ON point_lots (customer_id, expires_day, seq, remaining) WHERE remaining > 0;

CREATE TABLE lot_lines (
  line_seq INTEGER NOT NULL REFERENCES point_lines (seq),
  part INTEGER NOT NULL,
  lot_seq INTEGER NOT NULL REFERENCES point_lots (seq),
  points INTEGER NOT NULL CHECK (points <> 0),
  PRIMARY KEY (line_seq, part)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER lot_lines_no_delete BEFORE DELETE ON lot_lines BEGIN SELECT RAISE(ABORT, 'lot_lines is only added to'); END;

CREATE TRIGGER lot_lines_no_update BEFORE UPDATE ON lot_lines BEGIN SELECT RAISE(ABORT, 'lot_lines is only added to'); END;

CREATE TABLE point_accounts (
  customer_id TEXT PRIMARY KEY REFERENCES customers (id),
  points INTEGER NOT NULL CHECK (points >= 0),
  claim INTEGER NOT NULL CHECK (claim >= 0),
  -- In đồng; below zero after a return of a bill whose rest was used up meanwhile.
  remainder INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE days_done (
  day TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tier_states (
  customer_id TEXT PRIMARY KEY REFERENCES customers (id),
  -- The tier's key in the ladder.
  tier TEXT NOT NULL,
  since_day TEXT NOT NULL,
  -- Kept to the end of this day, whatever happens; null: the lowest tier, which has no end.
  until_day TEXT,
  -- What is bought from this day on counts for keeping it; null: the lowest tier.
  counts_from_day TEXT,
  -- Held or paused, both days included; all null: neither.
  hold TEXT CHECK (hold IN ('held', 'paused')),
  hold_from_day TEXT,
  hold_until_day TEXT,
  hold_reason TEXT CHECK (hold_reason IN ('ill', 'away', 'retired', 'other')),
  hold_note TEXT NOT NULL,
  CHECK ((until_day IS NULL) = (counts_from_day IS NULL)),
  CHECK ((hold IS NULL) = (hold_from_day IS NULL) AND (hold IS NULL) = (hold_until_day IS NULL) AND (hold IS NULL) = (hold_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX tier_states_hold ON tier_states (hold_until_day) WHERE hold IS NOT NULL;

CREATE INDEX tier_states_until ON tier_states (until_day) WHERE until_day IS NOT NULL;

CREATE TABLE tier_lines (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL CHECK (kind IN ('up', 'down', 'kept', 'held', 'paused', 'released', 'taken_back')),
  -- The state before and after with the lots that a pause prolonged, as JSON, so that taking back restores it whole.
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  reverses_id TEXT REFERENCES tier_lines (id),
  reason TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  UNIQUE (request_id, part)
) STRICT;

CREATE INDEX tier_lines_customer ON tier_lines (customer_id, at);

CREATE UNIQUE INDEX tier_lines_reverses ON tier_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER tier_lines_no_delete BEFORE DELETE ON tier_lines BEGIN SELECT RAISE(ABORT, 'tier_lines is only added to'); END;

CREATE TRIGGER tier_lines_no_update BEFORE UPDATE ON tier_lines
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.reason IS OLD.reason AND NEW.before IS OLD.before AND NEW.after IS OLD.after AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'tier_lines is only added to'); END;

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

CREATE TABLE "rewards" (
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

CREATE INDEX rewards_card ON rewards (card_id) WHERE card_id IS NOT NULL;

CREATE UNIQUE INDEX rewards_code ON rewards (code) WHERE code IS NOT NULL;

CREATE INDEX rewards_expiring ON rewards (expires_day) WHERE state = 'ready' AND expires_day IS NOT NULL;

CREATE INDEX rewards_ready ON rewards (customer_id, expires_day) WHERE state = 'ready';

CREATE INDEX rewards_source ON rewards (customer_id, source, issued_day) WHERE card_id IS NULL;

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

CREATE TRIGGER membership_lines_no_delete BEFORE DELETE ON membership_lines BEGIN SELECT RAISE(ABORT, 'membership_lines is only added to'); END;

CREATE TRIGGER membership_lines_no_update BEFORE UPDATE ON membership_lines
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.membership_id IS OLD.membership_id AND NEW.amount IS OLD.amount AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.reason IS OLD.reason AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'membership_lines is only added to'); END;

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

CREATE UNIQUE INDEX cause_lines_reverses ON cause_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE INDEX cause_lines_visit ON cause_lines (visit_id) WHERE visit_id IS NOT NULL;

CREATE TRIGGER cause_lines_no_delete BEFORE DELETE ON cause_lines BEGIN SELECT RAISE(ABORT, 'cause_lines is only added to'); END;

CREATE TRIGGER cause_lines_no_update BEFORE UPDATE ON cause_lines
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.cause_id IS OLD.cause_id AND NEW.visit_id IS OLD.visit_id AND NEW.amount IS OLD.amount AND NEW.paid IS OLD.paid AND NEW.permille IS OLD.permille AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.reason IS OLD.reason AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'cause_lines is only added to'); END;

CREATE TABLE referrals (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE,
  newcomer_id TEXT NOT NULL REFERENCES customers (id),
  referrer_id TEXT NOT NULL REFERENCES customers (id),
  -- Waiting for the newcomer's first purchase; rewarded by it; withdrawn.
  state TEXT NOT NULL CHECK (state IN ('waiting', 'rewarded', 'withdrawn')),
  -- The business day of the purchase that rewarded it, for the most of a month.
  rewarded_day TEXT,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  CHECK (newcomer_id <> referrer_id),
  CHECK ((state = 'rewarded') = (rewarded_day IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX referrals_newcomer ON referrals (newcomer_id) WHERE state <> 'withdrawn';

CREATE INDEX referrals_referrer ON referrals (referrer_id, state, rewarded_day);

CREATE TABLE referral_lines (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  referral_id TEXT NOT NULL REFERENCES referrals (id),
  kind TEXT NOT NULL CHECK (kind IN ('rewarded', 'taken_back', 'withdrawn')),
  reverses_id TEXT REFERENCES referral_lines (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  UNIQUE (request_id, part)
) STRICT;

CREATE UNIQUE INDEX referral_lines_reverses ON referral_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER referral_lines_no_delete BEFORE DELETE ON referral_lines BEGIN SELECT RAISE(ABORT, 'referral_lines is only added to'); END;

CREATE TRIGGER referral_lines_no_update BEFORE UPDATE ON referral_lines BEGIN SELECT RAISE(ABORT, 'referral_lines is only added to'); END;

CREATE TABLE draws (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  entry_per TEXT NOT NULL CHECK (entry_per IN ('visit', 'spent', 'stamp')),
  -- visit: the least amount that counts; spent: the amount that earns one entry; stamp: 0.
  amount INTEGER NOT NULL CHECK (amount >= 0 AND (entry_per <> 'spent' OR amount > 0)),
  most_entries INTEGER CHECK (most_entries > 0),
  from_day TEXT NOT NULL,
  closes_at TEXT NOT NULL,
  prizes TEXT NOT NULL CHECK (json_valid(prizes)),
  public_value_name TEXT NOT NULL,
  public_value_day TEXT NOT NULL,
  -- SHA-256 of the 64 characters of the secret, both in lower-case hexadecimal.
  commitment TEXT NOT NULL CHECK (length(commitment) = 64),
  secret TEXT NOT NULL CHECK (length(secret) = 64),
  registration_confirmed_at TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;

CREATE TRIGGER draws_no_delete BEFORE DELETE ON draws BEGIN SELECT RAISE(ABORT, 'draws is only added to'); END;

CREATE TRIGGER draws_no_update BEFORE UPDATE ON draws BEGIN SELECT RAISE(ABORT, 'draws is only added to'); END;

CREATE TABLE draw_steps (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  draw_id TEXT NOT NULL REFERENCES draws (id),
  kind TEXT NOT NULL CHECK (kind IN ('closed', 'drawn', 'cancelled', 'taken_back')),
  -- What was frozen at closing.
  entries INTEGER,
  customers INTEGER,
  public_value TEXT CHECK ((public_value IS NOT NULL) = (kind = 'drawn')),
  reverses_id TEXT REFERENCES draw_steps (id) CHECK ((reverses_id IS NOT NULL) = (kind = 'taken_back')),
  reason TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  UNIQUE (request_id, part)
) STRICT;

CREATE UNIQUE INDEX draw_steps_closed ON draw_steps (draw_id) WHERE kind = 'closed';

CREATE INDEX draw_steps_draw ON draw_steps (draw_id, seq);

CREATE UNIQUE INDEX draw_steps_reverses ON draw_steps (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER draw_steps_no_delete BEFORE DELETE ON draw_steps BEGIN SELECT RAISE(ABORT, 'draw_steps is only added to'); END;

CREATE TRIGGER draw_steps_no_update BEFORE UPDATE ON draw_steps BEGIN SELECT RAISE(ABORT, 'draw_steps is only added to'); END;

CREATE TABLE draw_entries (
  draw_id TEXT NOT NULL REFERENCES draws (id),
  first INTEGER NOT NULL CHECK (first > 0),
  count INTEGER NOT NULL CHECK (count > 0),
  -- The visits, the money or the stamps that earned them.
  earned INTEGER NOT NULL,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  PRIMARY KEY (draw_id, first)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER draw_entries_frozen BEFORE INSERT ON draw_entries
WHEN EXISTS (SELECT 1 FROM draw_steps WHERE draw_id = NEW.draw_id AND kind = 'closed')
BEGIN SELECT RAISE(ABORT, 'the entries of a closed draw are frozen'); END;

CREATE TRIGGER draw_entries_no_delete BEFORE DELETE ON draw_entries BEGIN SELECT RAISE(ABORT, 'draw_entries is only added to'); END;

CREATE TRIGGER draw_entries_no_update BEFORE UPDATE ON draw_entries BEGIN SELECT RAISE(ABORT, 'draw_entries is only added to'); END;

CREATE TABLE draw_winners (
  id TEXT PRIMARY KEY,
  draw_id TEXT NOT NULL REFERENCES draws (id),
  -- The drawing; one that was taken back keeps its winners.
  step_id TEXT NOT NULL REFERENCES draw_steps (id),
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  turn INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  UNIQUE (step_id, place),
  UNIQUE (step_id, customer_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER draw_winners_no_delete BEFORE DELETE ON draw_winners BEGIN SELECT RAISE(ABORT, 'draw_winners is only added to'); END;

CREATE TRIGGER draw_winners_no_update BEFORE UPDATE ON draw_winners BEGIN SELECT RAISE(ABORT, 'draw_winners is only added to'); END;

CREATE TABLE draw_prize_lines (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  winner_id TEXT NOT NULL REFERENCES draw_winners (id),
  kind TEXT NOT NULL CHECK (kind IN ('given', 'given_back')),
  reverses_id TEXT REFERENCES draw_prize_lines (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  UNIQUE (request_id, part)
) STRICT;

CREATE UNIQUE INDEX draw_prize_lines_reverses ON draw_prize_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE INDEX draw_prize_lines_winner ON draw_prize_lines (winner_id, seq);

CREATE TRIGGER draw_prize_lines_no_delete BEFORE DELETE ON draw_prize_lines BEGIN SELECT RAISE(ABORT, 'draw_prize_lines is only added to'); END;

CREATE TRIGGER draw_prize_lines_no_update BEFORE UPDATE ON draw_prize_lines BEGIN SELECT RAISE(ABORT, 'draw_prize_lines is only added to'); END;

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

CREATE INDEX partner_lines_day ON partner_lines (day);

CREATE UNIQUE INDEX partner_lines_honoured ON partner_lines (partner_id, serial, round) WHERE kind = 'honoured';

CREATE UNIQUE INDEX partner_lines_issued ON partner_lines (serial) WHERE kind = 'issued';

CREATE UNIQUE INDEX partner_lines_reverses ON partner_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER partner_lines_no_delete BEFORE DELETE ON partner_lines BEGIN SELECT RAISE(ABORT, 'partner_lines is only added to'); END;

CREATE TRIGGER partner_lines_no_update BEFORE UPDATE ON partner_lines
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.partner_id IS OLD.partner_id AND NEW.offer_id IS OLD.offer_id AND NEW.serial IS OLD.serial AND NEW.round IS OLD.round AND NEW.given IS OLD.given AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.bill IS OLD.bill AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'partner_lines is only added to'); END;

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

CREATE TABLE customer_phones (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  phone TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('other', 'old')),
  created_at TEXT NOT NULL,
  UNIQUE (customer_id, phone)
) STRICT, WITHOUT ROWID;

CREATE INDEX customer_phones_phone ON customer_phones (phone);

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

CREATE TRIGGER customer_changes_no_delete BEFORE DELETE ON customer_changes
BEGIN SELECT RAISE(ABORT, 'customer_changes is only added to'); END;

CREATE TRIGGER customer_changes_no_update BEFORE UPDATE ON customer_changes
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.reason IS OLD.reason AND NEW.before IS OLD.before AND NEW.after IS OLD.after AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'customer_changes is only added to'); END;

CREATE TABLE asked_questions (
  customer_id TEXT NOT NULL REFERENCES customers (id),
  field TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'not_now', 'would_not_say')),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (customer_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE merging (from_id TEXT NOT NULL, to_id TEXT NOT NULL, PRIMARY KEY (from_id, to_id)) STRICT, WITHOUT ROWID;

CREATE TABLE erasing (customer_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE merges (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL UNIQUE,
  kept_id TEXT NOT NULL REFERENCES customers (id),
  merged_id TEXT NOT NULL REFERENCES customers (id) CHECK (merged_id <> kept_id),
  before TEXT NOT NULL CHECK (json_valid(before)),
  taken_apart_at TEXT,
  taken_apart_request_id TEXT UNIQUE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;

CREATE INDEX merges_kept ON merges (kept_id);

CREATE UNIQUE INDEX merges_merged ON merges (merged_id) WHERE taken_apart_at IS NULL;

CREATE TABLE not_duplicates (
  one_id TEXT NOT NULL REFERENCES customers (id),
  other_id TEXT NOT NULL REFERENCES customers (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "stamp_lines" (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  card_id TEXT NOT NULL REFERENCES cards (id),
  customer_id TEXT NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL CHECK (kind IN ('head_start', 'stamp', 'moved', 'taken_back')),
  count INTEGER NOT NULL CHECK (count <> 0),
  reverses_id TEXT REFERENCES stamp_lines (id),
  reason TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  UNIQUE (request_id, part)
) STRICT;

CREATE INDEX stamp_lines_customer ON stamp_lines (customer_id, at);

CREATE UNIQUE INDEX stamp_lines_reverses ON stamp_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER stamp_lines_no_delete BEFORE DELETE ON stamp_lines WHEN NOT EXISTS (SELECT 1 FROM merging g JOIN merges m ON m.kept_id = g.from_id AND m.merged_id = g.to_id
  WHERE m.request_id = OLD.request_id)
BEGIN SELECT RAISE(ABORT, 'stamp_lines is only added to'); END;

CREATE TRIGGER stamp_lines_no_update BEFORE UPDATE ON stamp_lines
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.card_id IS OLD.card_id AND NEW.count IS OLD.count AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.reason IS OLD.reason AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'stamp_lines is only added to'); END;

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

CREATE TRIGGER feedback_steps_no_delete BEFORE DELETE ON feedback_steps
BEGIN SELECT RAISE(ABORT, 'feedback_steps is only added to'); END;

CREATE TRIGGER feedback_steps_no_update BEFORE UPDATE ON feedback_steps
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part
  AND NEW.feedback_id IS OLD.feedback_id AND NEW.kind IS OLD.kind AND NEW.owner_id IS OLD.owner_id
  AND NEW.next_day IS OLD.next_day AND NEW.reverses_id IS OLD.reverses_id
  AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day
  AND EXISTS (SELECT 1 FROM erasing e JOIN feedback f ON f.customer_id = e.customer_id WHERE f.id = OLD.feedback_id))
BEGIN SELECT RAISE(ABORT, 'feedback_steps is only added to'); END;

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

CREATE TRIGGER consent_lines_no_delete BEFORE DELETE ON consent_lines
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id) AND NOT EXISTS (SELECT 1 FROM merging g JOIN merges m ON m.kept_id = g.from_id AND m.merged_id = g.to_id
  WHERE m.request_id = OLD.request_id)
BEGIN SELECT RAISE(ABORT, 'consent_lines is only added to'); END;

CREATE TRIGGER consent_lines_no_update BEFORE UPDATE ON consent_lines
WHEN NOT (NEW.id IS OLD.id AND NEW.seq IS OLD.seq AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part
  AND NEW.purpose IS OLD.purpose AND NEW.channel IS OLD.channel AND NEW.kind IS OLD.kind AND NEW.how IS OLD.how
  AND NEW.wording IS OLD.wording AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day
  AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id))
BEGIN SELECT RAISE(ABORT, 'consent_lines is only added to'); END;

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

CREATE TABLE erasures (
  seq INTEGER PRIMARY KEY,
  request_id TEXT NOT NULL,
  customer_id TEXT NOT NULL UNIQUE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;

CREATE INDEX erasures_request ON erasures (request_id);

CREATE TABLE import_mappings (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- The headings by which the same kind of list is known again, folded.
  headings TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_openings (
  request_id TEXT PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES imports (id),
  customer_id TEXT NOT NULL REFERENCES customers (id),
  points INTEGER NOT NULL,
  stamps INTEGER NOT NULL,
  tier TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX import_openings_customer ON import_openings (customer_id);

CREATE INDEX import_openings_import ON import_openings (import_id);

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

CREATE INDEX reminders_day ON reminders (day, turn_day, now_until, until_day, occasion) WHERE state = 'open';

CREATE INDEX reminders_turn ON reminders (turn_day, now_until, until_day, day, occasion) WHERE state = 'open';

CREATE TABLE reminders_planned (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  day TEXT NOT NULL
) STRICT;

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

CREATE INDEX greetings_day ON greetings (day, occasion);

CREATE INDEX greetings_occasion ON greetings (customer_id, occasion, origin, occasion_day);

CREATE UNIQUE INDEX greetings_reverses ON greetings (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER greetings_no_delete BEFORE DELETE ON greetings WHEN NOT EXISTS (SELECT 1 FROM merging g JOIN merges m ON m.kept_id = g.from_id AND m.merged_id = g.to_id
  WHERE m.request_id = OLD.request_id)
BEGIN SELECT RAISE(ABORT, 'greetings is only added to'); END;

CREATE TRIGGER greetings_no_update BEFORE UPDATE ON greetings
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.occasion IS OLD.occasion AND NEW.origin IS OLD.origin AND NEW.cycle IS OLD.cycle AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.occasion_day IS OLD.occasion_day AND NEW.channel IS OLD.channel AND NEW.outcome IS OLD.outcome AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.words IS OLD.words AND NEW.note IS OLD.note AND NEW.id IS OLD.id AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'greetings is only added to'); END;

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

CREATE INDEX mails_customer ON mails (customer_id);

CREATE INDEX mails_open ON mails (state, created_at) WHERE state IN ('waiting', 'sending', 'refused', 'unsure');

CREATE INDEX mails_sent ON mails (sent_at) WHERE state = 'sent';

CREATE INDEX mails_waiting ON mails (next_at) WHERE state = 'waiting';

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

CREATE TRIGGER occasion_gifts_no_delete BEFORE DELETE ON occasion_gifts WHEN NOT EXISTS (SELECT 1 FROM merging g JOIN merges m ON m.kept_id = g.from_id AND m.merged_id = g.to_id
  WHERE m.request_id = OLD.request_id)
BEGIN SELECT RAISE(ABORT, 'occasion_gifts is only added to'); END;

CREATE TRIGGER occasion_gifts_no_update BEFORE UPDATE ON occasion_gifts
WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.request_id IS OLD.request_id AND NEW.part IS OLD.part AND NEW.kind IS OLD.kind AND NEW.occasion IS OLD.occasion AND NEW.origin IS OLD.origin AND NEW.cycle IS OLD.cycle AND NEW.reverses_id IS OLD.reverses_id AND NEW.staff_id IS OLD.staff_id AND NEW.at IS OLD.at AND NEW.day IS OLD.day AND NEW.points IS OLD.points AND NEW.from_day IS OLD.from_day AND NEW.until_day IS OLD.until_day AND NEW.reward_id IS OLD.reward_id AND (
  NEW.customer_id IS OLD.customer_id AND EXISTS (SELECT 1 FROM erasing WHERE customer_id = OLD.customer_id)
  OR NEW.id IS OLD.id AND EXISTS (SELECT 1 FROM merging WHERE from_id = OLD.customer_id AND to_id = NEW.customer_id)))
BEGIN SELECT RAISE(ABORT, 'occasion_gifts is only added to'); END;

CREATE TABLE shop_pictures (
  name TEXT PRIMARY KEY CHECK (name IN ('logo')),
  type TEXT NOT NULL CHECK (type IN ('image/webp', 'image/jpeg', 'image/png')),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
  created_at TEXT NOT NULL
) STRICT;
