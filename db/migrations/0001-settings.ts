// Settings and staff: one row a setting, and the owner from the first day.
import type { Migration } from './migration.ts'

export const settingsMigration: Migration = {
  version: 1,
  sql: `
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

    INSERT INTO staff (id, name, role) VALUES ('00000000-0000-7000-8000-000000000001', '', 'owner');
  `,
}
