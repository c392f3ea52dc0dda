// The rows of settings, as TypeScript sees them.

export interface SettingsTable {
  key: string
  /** JSON. */
  value: string
}
