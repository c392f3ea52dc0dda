// The review: who would fall, rise or be kept, who is waited for and who is held; one button for each thing to approve.
import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { TierReview as Review, TierGroup, TierRow } from '../../shared/points/tierModel.ts'
import { formatDay, formatNumber } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { printSheet } from '../ui/printing.ts'
import { Refused } from '../ui/Refused.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { SettingsContext, useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { TierReviewSheet } from './TierReviewSheet.tsx'
import { TierRows } from './TierRows.tsx'
import styles from './Tiers.module.css'
import { rowsOf, type TierGroupName, toApprove, toKnow } from './tierGroups.ts'
import { useApplyReview } from './useTierReview.ts'

export function TierReview({ onOpenCustomer }: { onOpenCustomer: (customerId: Id) => void }) {
  const { t } = useTranslation('tiers')
  const headingId = useId()
  const { data: review, error } = useAnswer('points.reviewTiers', {})
  const print = usePrintReview()
  if (error) return <Refused error={error} />
  if (!review) return null
  const groups = rowsOf(review)
  return (
    <section className={styles.review} aria-labelledby={headingId} data-nothing={groups.length === 0 || undefined}>
      <h3 id={headingId}>{t('review.title')}</h3>
      <p className={styles.hint}>{t('review.lead')}</p>
      {groups.length === 0 && <p className={styles.window}>{t('review.nothing')}</p>}
      {toApprove.map(name => (
        <ToApprove key={name} name={name} group={review[name]} onOpenCustomer={onOpenCustomer} />
      ))}
      {toKnow.map(name => (
        <Part key={name} name={name} rows={review[name]} onOpenCustomer={onOpenCustomer} />
      ))}
      {groups.length > 0 && (
        <Button
          variant="default"
          mt="md"
          leftSection={<IconPrinter aria-hidden size={18} />}
          onClick={() => void print(review)}
        >
          {t('review.print')}
        </Button>
      )}
    </section>
  )
}

interface PartProps {
  name: TierGroupName
  rows: TierRow[]
  onOpenCustomer: (customerId: Id) => void
}

function Part({ name, rows, onOpenCustomer }: PartProps) {
  const { t } = useTranslation('tiers')
  if (rows.length === 0) return null
  return (
    <div className={styles.group}>
      <h4>{t(`review.${name}`)}</h4>
      <p className={styles.hint}>{t(`review.${name}Lead`)}</p>
      <TierRows label={t(`review.${name}`)} rows={rows} onOpen={onOpenCustomer} />
    </div>
  )
}

function ToApprove({
  name,
  group: { ids, rows },
  onOpenCustomer,
}: Pick<PartProps, 'onOpenCustomer'> & { name: (typeof toApprove)[number]; group: TierGroup }) {
  const { t } = useTranslation('tiers')
  const { language } = useSettings()
  const apply = useApplyReview()
  if (ids.length === 0) return null
  const n = formatNumber(ids.length, language)
  const hidden = ids.length - rows.length
  return (
    <div>
      <Part name={name} rows={rows} onOpenCustomer={onOpenCustomer} />
      {hidden > 0 && <p className={styles.hint}>{t('review.more', { n: formatNumber(hidden, language) })}</p>}
      <Group>
        <Button
          variant={name === 'drops' ? 'filled' : 'default'}
          aria-label={`${t(`review.${name}`)}: ${t('review.apply', { count: ids.length, n })}`}
          onClick={() => void apply(ids)}
        >
          {t('review.apply', { count: ids.length, n })}
        </Button>
      </Group>
    </div>
  )
}

/** The sheet lies outside the page, so the settings are handed to it. */
function usePrintReview(): (review: Review) => Promise<void> {
  const { t } = useTranslation('tiers')
  const say = useRefusalWords()
  const settings = useSettings()
  return async review => {
    const name = t('review.printName', { day: formatDay(review.day).replaceAll('/', '-') })
    const sheet = (
      <SettingsContext value={settings}>
        <TierReviewSheet review={review} />
      </SettingsContext>
    )
    const reply = await printSheet(name, 'a4', sheet)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
}
