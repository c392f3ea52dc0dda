// A cause with its running total: large and calm, month by month, to be shown, printed and handed over.
import { Button, Group } from '@mantine/core'
import { IconDeviceTv, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Cause, CauseShown } from '../../shared/rewards/causeModel.ts'
import { gathered, inHand } from '../../shared/rewards/causes.ts'
import { useAnswer } from '../api.ts'
import { hideToast } from '../ui/toasts.ts'
import { CauseGifts } from './CauseGifts.tsx'
import { CauseMonths } from './CauseMonths.tsx'
import { usePrintCause } from './CausePaper.tsx'
import { CauseStage } from './CauseStage.tsx'
import styles from './Causes.module.css'
import { useCauseWords } from './causeWords.ts'
import { HandOver } from './HandOver.tsx'

interface CauseTotalProps {
  causeId: Id
  onEdit: () => void
  onArchive: () => void
}

export function CauseTotal({ causeId, onEdit, onArchive }: CauseTotalProps) {
  const { t } = useTranslation('causes')
  const shown = useAnswer('rewards.showCause', { causeId }).data
  const words = useCauseWords()
  const [isHanding, setHanding] = useState(false)
  if (!shown) return null
  const { cause } = shown
  return (
    <article className={styles.cause} aria-label={cause.name}>
      <header className={styles.head}>
        <div>
          <h3>{cause.name}</h3>
          <p className={styles.hint}>{words.sentence(cause)}</p>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={onEdit} aria-label={t('editTitle', { name: cause.name })}>
            {t('edit')}
          </Button>
          <Button variant="default" onClick={onArchive}>
            {t('archive')}
          </Button>
        </Group>
      </header>
      <Numbers shown={shown} />
      {isHanding ? (
        <HandOver cause={cause} onDone={() => setHanding(false)} />
      ) : (
        <Actions shown={shown} onHandOver={() => setHanding(true)} />
      )}
      {shown.months.length > 0 && <CauseMonths months={shown.months} />}
      {shown.gifts.length > 0 && <CauseGifts gifts={shown.gifts} />}
    </article>
  )
}

function Numbers({ shown: { cause, customers } }: { shown: CauseShown }) {
  const { t } = useTranslation('causes')
  const { money } = useCauseWords()
  return (
    <div>
      <p className={styles.hint}>{t('total')}</p>
      <p className={styles.total}>{money(gathered(cause))}</p>
      {customers > 0 && <p className={styles.hint}>{t('customers', { count: customers })}</p>}
      <dl className={styles.parts}>
        <Part name={t('fromSales')} amount={cause.fromSales} />
        <Part name={t('fromPoints')} amount={cause.fromPoints} />
        <Part name={t('handedOver')} amount={cause.handedOver} />
        <InHand cause={cause} />
      </dl>
    </div>
  )
}

function InHand({ cause }: { cause: Cause }) {
  const { t } = useTranslation('causes')
  const left = inHand(cause)
  return <Part name={t(left < 0 ? 'owed' : 'inHand')} amount={Math.abs(left)} />
}

function Part({ name, amount }: { name: string; amount: number }) {
  const { money } = useCauseWords()
  return (
    <div>
      <dt>{name}</dt>
      <dd>{money(amount)}</dd>
    </div>
  )
}

function Actions({ shown, onHandOver }: { shown: CauseShown; onHandOver: () => void }) {
  const { t } = useTranslation('causes')
  const [isStaged, setStaged] = useState(false)
  const print = usePrintCause()
  const stage = () => {
    // What was done is the shop's own, not for the customers to read.
    hideToast()
    setStaged(true)
  }
  return (
    <Group gap="xs">
      <Button leftSection={<IconDeviceTv aria-hidden size={18} />} onClick={stage}>
        {t('show')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => void print(shown)}>
        {t('print')}
      </Button>
      {inHand(shown.cause) > 0 && (
        <Button variant="default" onClick={onHandOver}>
          {t('handOver')}
        </Button>
      )}
      <CauseStage shown={shown} opened={isStaged} onClose={() => setStaged(false)} />
    </Group>
  )
}
