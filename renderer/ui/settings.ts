// The shop's settings for every part: language, currency, time zone, what the seal says.
import { createContext, useContext } from 'react'
import { calendarDay, type Day } from '../../shared/base/day.ts'
import { defaultSettings, type Settings } from '../../shared/settings/model.ts'
import { useNow } from './clock.ts'

export const SettingsContext = createContext<Settings>(defaultSettings)

export function useSettings(): Settings {
  return useContext(SettingsContext)
}

/** The shop's calendar day. */
export function useToday(): Day {
  const { timeZone } = useSettings()
  return calendarDay(useNow(), { timeZone })
}
