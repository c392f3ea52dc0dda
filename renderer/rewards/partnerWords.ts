// How an offer of a partner is said: 'Giảm 10% · mọi món', 'Tặng 1 ly trà đào'.
import { useTranslation } from 'react-i18next'
import type { OfferFields, OfferTerms } from '../../shared/rewards/partnerModel.ts'
import { formatMoney } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'

export function useMoney(): (amount: number) => string {
  const { currency, language } = useSettings()
  return amount => formatMoney(amount, currency, language)
}

export interface OfferWords {
  terms: (terms: OfferTerms) => string
  /** What else holds: its worth, for how long, how many. */
  rest: (fields: OfferFields) => string
}

export function useOfferWords(): OfferWords {
  const { t } = useTranslation('partners')
  const money = useMoney()
  return {
    terms: ({ benefit, value, title }) => {
      if (benefit === 'gift') return t('offer.gift', { title })
      const off = benefit === 'percent' ? t('offer.percent', { value }) : t('offer.money', { value: money(value) })
      return title === '' ? off : `${off} · ${title}`
    },
    rest: ({ terms, days, perCustomer }) => {
      const worth = terms.benefit === 'gift' && terms.value > 0 ? t('offer.worth', { value: money(terms.value) }) : ''
      const each = perCustomer === null ? '' : t('offer.perCustomer', { count: perCustomer })
      return [worth, t('offer.days', { count: days }), each].filter(Boolean).join(' · ')
    },
  }
}

/** The end of a serial, by which people tell codes apart: 'A41F09'. */
export function shortSerial(serial: string): string {
  return serial.slice(-6).toUpperCase()
}
