// A voucher for a partner's shop as the customer gets it: to be photographed, printed, or copied into a message.
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PartnerVoucher } from '../../shared/rewards/partnerModel.ts'
import { formatDay } from '../../shared/text/format.ts'
import { printSheet } from '../ui/printing.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { DigitsBox } from './DigitsBox.tsx'
import styles from './PartnerOffers.module.css'
import { VoucherSlip } from './PartnerSheets.tsx'
import { useOfferWords } from './partnerWords.ts'

export function VoucherView({ voucher }: { voucher: PartnerVoucher }) {
  const { t } = useTranslation('partners')
  const words = useOfferWords()
  const say = useRefusalWords()
  const print = async () => {
    const slip = <VoucherSlip voucher={voucher} />
    const reply = await printSheet(t('voucher.title', { name: voucher.partnerName }), 'receipt80', slip)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
  return (
    <div className={styles.voucher}>
      <p className={styles.offer}>{words.terms(voucher.terms)}</p>
      <p className={styles.soft}>
        {t('voucher.until', { day: formatDay(voucher.expiresDay) })}. {t('voucher.once')}
      </p>
      <div className={styles.qr}>
        <QrCode text={voucher.digits} label={t('voucher.picture')} />
      </div>
      <DigitsBox label={t('month.code')} digits={voucher.digits} />
      <Button data-autofocus size="md" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => void print()}>
        {t('voucher.print')}
      </Button>
    </div>
  )
}
