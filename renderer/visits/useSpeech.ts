// The language and the currency in which bills are spoken of.
import { useTranslation } from 'react-i18next'
import { useSettings } from '../ui/settings.ts'
import type { Speech } from './outcomeWords.ts'

export function useSpeech(): Speech {
  const { t } = useTranslation('visits')
  const { language, currency } = useSettings()
  return { t, language, currency }
}
