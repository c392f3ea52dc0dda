// A voucher on paper: whose shop, what it is for, under which condition, until when, and its code to scan or to type.
import { useTranslation } from 'react-i18next'
import { showVoucherCode } from '../../shared/base/voucherCode.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { formatDay, formatMoney, nameInSentence, sealLines } from '../../shared/text/format.ts'
import { Barcode } from '../ui/Barcode.tsx'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './VoucherSheet.module.css'

interface VoucherSheetProps {
  reward: Reward
  code: string
  customer: Customer
}

export function VoucherSheet({ reward, code, customer }: VoucherSheetProps) {
  const { t } = useTranslation('catalogue')
  const settings = useSettings()
  const { shopName, currency, language } = settings
  const { title, minBill, expiresDay } = reward
  return (
    <article className={styles.voucher}>
      <header className={styles.head}>
        <div className={styles.seal}>
          <StampMark lines={sealLines(settings)} angle={-6} />
        </div>
        <p className={styles.shop}>{shopName}</p>
      </header>
      <p className={styles.kind}>{t('voucher.title')}</p>
      <p className={styles.title}>{title}</p>
      <p>{t('voucher.for', { name: nameInSentence(customer, language) })}</p>
      {minBill > 0 && <p>{t('voucher.minBill', { amount: formatMoney(minBill, currency, language) })}</p>}
      <p className={styles.until}>
        {expiresDay === null ? t('voucher.forGood') : t('voucher.to', { day: formatDay(expiresDay) })}
      </p>
      <div className={styles.code}>
        <Barcode code={code} label={code} />
        <p className={styles.digits}>{showVoucherCode(code)}</p>
      </div>
      <p className={styles.once}>{t('voucher.once')}</p>
    </article>
  )
}
