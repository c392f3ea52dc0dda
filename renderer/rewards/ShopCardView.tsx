// This shop's card as a partner gets it: a picture to scan, digits to copy, a file; and what both shops read to each other.
import { Button, Group } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Partner, ShopCard } from '../../shared/rewards/partnerModel.ts'
import { call, useAnswer } from '../api.ts'
import { printSheet } from '../ui/printing.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { Refused } from '../ui/Refused.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { DigitsBox } from './DigitsBox.tsx'
import { CardSheet } from './PartnerSheets.tsx'
import styles from './Partners.module.css'

/** With a partner: the card that carries what we promise that partner's customers. */
export function ShopCardView({ partner }: { partner: Pick<Partner, 'id' | 'name'> | null }) {
  const { t } = useTranslation('partners')
  const { data: card, error } = useAnswer('rewards.getShopCard', { partnerId: partner?.id ?? null })
  if (error) return <Refused error={error} />
  if (!card) return null
  return (
    <div className={styles.card}>
      <div className={styles.qr}>
        <QrCode text={card.digits} label={t('card.picture')} />
      </div>
      <div className={styles.cardText}>
        <p className={styles.name}>{card.name}</p>
        <Spoken spoken={card.spoken} hint={t('card.spoken')} />
        {partner && card.offers > 0 && <p>{t('card.offers', { count: card.offers, name: partner.name })}</p>}
        <DigitsBox label={t('card.digits')} digits={card.digits} />
        <CardButtons card={card} />
      </div>
    </div>
  )
}

/** Six groups of digits, large enough to be read out. */
export function Spoken({ spoken, hint }: { spoken: string; hint: string }) {
  return (
    <div>
      <p className={styles.spoken}>{spoken}</p>
      <p className={styles.hint}>{hint}</p>
    </div>
  )
}

function CardButtons({ card }: { card: ShopCard }) {
  const { t } = useTranslation('partners')
  const say = useRefusalWords()
  const save = async () => {
    const reply = await call('rewards.saveShopCard', { name: card.name, digits: card.digits })
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
    else if (reply.value.saved) showToast({ text: t('card.saved'), tone: 'done' })
  }
  const print = async () => {
    const reply = await printSheet(t('card.title'), 'a7', <CardSheet card={card} />)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconFileDownload aria-hidden size={18} />} onClick={() => void save()}>
        {t('card.save')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => void print()}>
        {t('card.print')}
      </Button>
    </Group>
  )
}
