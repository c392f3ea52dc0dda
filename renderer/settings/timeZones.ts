// The time zones of the world, as a list to choose from.

// Chromium lists this zone by a name that it no longer has anywhere else (tz database, backward).
const newNames: Record<string, string> = { 'Asia/Saigon': 'Asia/Ho_Chi_Minh' }

/** All zones, 'Asia/Ho_Chi_Minh' shown as 'Asia / Ho Chi Minh'; `current` is among them, whatever its name. */
export function timeZones(current: string): { value: string; label: string }[] {
  const names = Intl.supportedValuesOf('timeZone').map(name => newNames[name] ?? name)
  return [...new Set([...names, current])]
    .sort()
    .map(value => ({ value, label: value.replaceAll('_', ' ').replaceAll('/', ' / ') }))
}
