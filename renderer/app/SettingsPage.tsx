// A page that is being written.
export function SettingsPage() {
  return null
}
