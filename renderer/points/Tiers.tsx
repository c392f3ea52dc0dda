// The programme of the tiers: the shop's ladder, and the review in which the owner sees first who would fall.
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { TierLadder } from '../../shared/points/tierModel.ts'
import { firstLadder } from '../../shared/points/tierShown.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import { LadderForm } from './LadderForm.tsx'
import { LadderShown } from './LadderShown.tsx'
import { TierReview } from './TierReview.tsx'
import styles from './Tiers.module.css'
import { useSaveLadder } from './useLadderActions.ts'

/** In đồng; other currencies begin with visits alone. */
const firstAmounts: [number, number] = [2_000_000, 6_000_000]

export function Tiers({ onOpenCustomer }: { onOpenCustomer: (customerId: Id) => void }) {
  const { data: ladder } = useAnswer('points.tierLadder', {})
  const [edited, setEdited] = useState(false)
  const first = useFirstLadder()
  const saveLadder = useSaveLadder()
  if (ladder === undefined) return null
  const save = async (next: TierLadder) => {
    if (await saveLadder(next, ladder)) setEdited(false)
  }
  if (edited) return <LadderForm ladder={ladder ?? first} onSave={save} onCancel={() => setEdited(false)} />
  if (ladder === null) return <Begin onBegin={() => setEdited(true)} />
  return (
    <div className={styles.panel}>
      {ladder.inUse && <TierReview onOpenCustomer={onOpenCustomer} />}
      <div>
        <LadderShown ladder={ladder} />
        <Actions ladder={ladder} onEdit={() => setEdited(true)} />
      </div>
    </div>
  )
}

function useFirstLadder(): TierLadder {
  const { t } = useTranslation('tiers')
  const { currency } = useSettings()
  return firstLadder(
    {
      names: [t('names.bronze'), t('names.silver'), t('names.gold')],
      perk: t('first.perk'),
      gift: t('first.gift'),
    },
    currency === 'VND' ? firstAmounts : null,
  )
}

function Begin({ onBegin }: { onBegin: () => void }) {
  const { t } = useTranslation('tiers')
  return (
    <div className={styles.begin}>
      <p>{t('ladder.none')}</p>
      <Button size="md" onClick={onBegin}>
        {t('ladder.begin')}
      </Button>
    </div>
  )
}

function Actions({ ladder, onEdit }: { ladder: TierLadder; onEdit: () => void }) {
  const { t } = useTranslation('tiers')
  const saveLadder = useSaveLadder()
  const switchTo = (inUse: boolean) => void saveLadder({ ...ladder, inUse }, ladder, inUse ? 'resumed' : 'stoppedToast')
  return (
    <>
      {!ladder.inUse && <p className={styles.stopped}>{t('ladder.stopped')}</p>}
      <Group gap="xs">
        <Button variant="default" onClick={onEdit}>
          {t('ladder.edit')}
        </Button>
        <Button variant="default" onClick={() => switchTo(!ladder.inUse)}>
          {t(ladder.inUse ? 'ladder.stop' : 'ladder.resume')}
        </Button>
      </Group>
    </>
  )
}
