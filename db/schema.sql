-- The whole book, version 6. Written by `npm run schema` from db/migrations; change those instead.

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
) STRICT;

CREATE INDEX customers_archived ON customers (sort_key, seq, archived_at, removed_at) WHERE archived_at IS NOT NULL AND removed_at IS NULL;

CREATE INDEX customers_birthday ON customers (birth_month, birth_day) WHERE birth_month IS NOT NULL AND removed_at IS NULL;

CREATE UNIQUE INDEX customers_code ON customers (code_fold) WHERE code_fold IS NOT NULL AND removed_at IS NULL;

CREATE INDEX customers_import ON customers (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX customers_last_visit ON customers (last_visit_at DESC, seq DESC, name, called, phone, name_fold, code_fold, archived_at, removed_at)
WHERE archived_at IS NULL AND removed_at IS NULL;

CREATE INDEX customers_name ON customers (sort_key, seq, archived_at, removed_at) WHERE archived_at IS NULL AND removed_at IS NULL;

CREATE INDEX customers_phone ON customers (phone) WHERE phone IS NOT NULL AND removed_at IS NULL;

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

CREATE TABLE stamp_lines (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  card_id TEXT NOT NULL REFERENCES cards (id),
  customer_id TEXT NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL CHECK (kind IN ('head_start', 'stamp', 'taken_back')),
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

CREATE TRIGGER stamp_lines_no_delete BEFORE DELETE ON stamp_lines BEGIN SELECT RAISE(ABORT, 'stamp_lines is only added to'); END;

CREATE TRIGGER stamp_lines_no_update BEFORE UPDATE ON stamp_lines BEGIN SELECT RAISE(ABORT, 'stamp_lines is only added to'); END;

CREATE TABLE rewards (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  card_id TEXT NOT NULL REFERENCES cards (id),
  source TEXT NOT NULL CHECK (source IN ('full_card', 'interim')),
  title TEXT NOT NULL,
  issued_day TEXT NOT NULL,
  expires_day TEXT,
  -- What the last line says, written with it.
  state TEXT NOT NULL CHECK (state IN ('ready', 'given', 'withdrawn'))
) STRICT, WITHOUT ROWID;

CREATE INDEX rewards_card ON rewards (card_id);

CREATE INDEX rewards_ready ON rewards (customer_id, expires_day) WHERE state = 'ready';

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
  day TEXT NOT NULL,
  UNIQUE (request_id, part)
) STRICT;

CREATE INDEX reward_lines_customer ON reward_lines (customer_id, at);

CREATE UNIQUE INDEX reward_lines_reverses ON reward_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE INDEX reward_lines_reward ON reward_lines (reward_id, seq);

CREATE TRIGGER reward_lines_no_delete BEFORE DELETE ON reward_lines BEGIN SELECT RAISE(ABORT, 'reward_lines is only added to'); END;

CREATE TRIGGER reward_lines_no_update BEFORE UPDATE ON reward_lines BEGIN SELECT RAISE(ABORT, 'reward_lines is only added to'); END;

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
  day TEXT NOT NULL,
  UNIQUE (request_id, part)
) STRICT;

CREATE INDEX visits_customer ON visits (customer_id, at);

CREATE INDEX visits_import ON visits (import_id) WHERE import_id IS NOT NULL;

CREATE UNIQUE INDEX visits_reverses ON visits (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER visits_no_delete BEFORE DELETE ON visits BEGIN SELECT RAISE(ABORT, 'visits is only added to'); END;

CREATE TRIGGER visits_no_update BEFORE UPDATE ON visits BEGIN SELECT RAISE(ABORT, 'visits is only added to'); END;

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
  request_id TEXT NOT NULL UNIQUE,
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
  day TEXT NOT NULL
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
  request_id TEXT NOT NULL UNIQUE,
  winner_id TEXT NOT NULL REFERENCES draw_winners (id),
  kind TEXT NOT NULL CHECK (kind IN ('given', 'given_back')),
  reverses_id TEXT REFERENCES draw_prize_lines (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX draw_prize_lines_reverses ON draw_prize_lines (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE INDEX draw_prize_lines_winner ON draw_prize_lines (winner_id, seq);

CREATE TRIGGER draw_prize_lines_no_delete BEFORE DELETE ON draw_prize_lines BEGIN SELECT RAISE(ABORT, 'draw_prize_lines is only added to'); END;

CREATE TRIGGER draw_prize_lines_no_update BEFORE UPDATE ON draw_prize_lines BEGIN SELECT RAISE(ABORT, 'draw_prize_lines is only added to'); END;
