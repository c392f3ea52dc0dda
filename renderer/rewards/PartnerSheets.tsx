// What is printed of partners: the shop's card, a voucher's slip, the month to settle.
import { useTranslation } from 'react-i18next'
import type { PartnerMonth, PartnerVoucher, ShopCard } from '../../shared/rewards/partnerModel.ts'
import { formatDay } from '../../shared/text/format.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './PartnerSheets.module.css'
import { shortSerial, useMoney, useOfferWords } from './partnerWords.ts'

export function CardSheet({ card }: { card: ShopCard }) {
  const { t } = useTranslation('partners')
  return (
    <div className={styles.slip}>
      <h1>{card.name}</h1>
      <QrCode text={card.digits} label={t('card.picture')} />
      <p className={styles.spoken}>{card.spoken}</p>
      <p className={styles.small}>{t('card.spoken')}</p>
    </div>
  )
}

export function VoucherSlip({ voucher }: { voucher: PartnerVoucher }) {
  const { t } = useTranslation('partners')
  const { shopName } = useSettings()
  const words = useOfferWords()
  return (
    <div className={styles.slip}>
      <p>{t('voucher.from', { name: shopName })}</p>
      <h1>{words.terms(voucher.terms)}</h1>
      <p>{t('voucher.at', { name: voucher.partnerName })}</p>
      <QrCode text={voucher.digits} label={t('voucher.picture')} />
      <p>
        {t('voucher.until', { day: formatDay(voucher.expiresDay) })}. {t('voucher.once')}
      </p>
      <p className={styles.small}>{voucher.digits.replace(/(\d{5})(?=\d)/g, '$1 ')}</p>
    </div>
  )
}

interface MonthSheetProps {
  month: PartnerMonth
  monthName: string
  shopName: string
}

export function MonthSheet({ month, monthName, shopName }: MonthSheetProps) {
  const { t } = useTranslation('partners')
  const words = useOfferWords()
  const money = useMoney()
  const lines = month.lines.filter(({ kind }) => kind === 'honoured')
  return (
    <div className={styles.month}>
      <h1>{t('month.sheet', { name: month.name, shop: shopName })}</h1>
      <p>{monthName}</p>
      <table>
        <thead>
          <tr>
            {(['day', 'offer', 'code', 'bill', 'off'] as const).map(column => (
              <th key={column}>{t(`month.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.id}>
              <td>{formatDay(line.day)}</td>
              <td>{line.isTakingBack ? t('month.takenBack') : words.terms(line.terms)}</td>
              <td>{shortSerial(line.serial)}</td>
              <td>{money(line.bill)}</td>
              <td>{money(line.given)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{t('month.total')}</td>
            <td>{month.honoured.count}</td>
            <td />
            <td>{money(month.honoured.given)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
