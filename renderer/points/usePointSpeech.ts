// The language, currency and clock in which points are spoken of.
import { useTranslation } from 'react-i18next'
import { useSettings } from '../ui/settings.ts'
import type { Speech } from './whyWords.ts'

export function usePointSpeech(): Speech {
  const { t } = useTranslation('points')
  const { t: words } = useTranslation('app')
  const { language, currency, timeZone } = useSettings()
  return { t, language, currency, timeZone, owner: words('owner') }
}
