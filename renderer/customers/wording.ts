// The words by which consent is asked for: the shop's own, or those that come with the app.
import { useTranslation } from 'react-i18next'
import type { ConsentPurpose } from '../../shared/customers/consent.ts'
import { useSettings } from '../ui/settings.ts'

export function useWording(): (purpose: ConsentPurpose) => string {
  const { t } = useTranslation('privacy')
  const { pointsWording, greetingsWording, offersWording, shopName } = useSettings()
  const own = { points: pointsWording, greetings: greetingsWording, offers: offersWording }
  return purpose => own[purpose] || t(`wordings.${purpose}`, { shop: shopName || t('noticeSheet.shop') })
}
