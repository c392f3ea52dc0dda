// The shop's own days, in the order in which they come next: added, changed in their place, removed with a way back.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '../../shared/base/day.ts'
import { daysToYearly, type LeapDay } from '../../shared/base/yearly.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import type { ShopDay } from '../../shared/settings/model.ts'
import { formatDay, formatWeekday } from '../../shared/text/format.ts'
import { call } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { ShopDayForm } from './ShopDayForm.tsx'

const mostDays = 20

/** The day on which it comes next, today included. */
function nextOf(shopDay: ShopDay, today: Day, leapDay: LeapDay): Day {
  return addDays(today, daysToYearly(shopDay, today, leapDay).find(days => days >= 0) ?? 0)
}

export function ShopDays() {
  const { t } = useTranslation('reminders')
  const { shopDays, leapDay } = useSettings()
  const today = useToday()
  const [edited, setEdited] = useState<string | null>(null)
  const close = () => setEdited(null)
  const store = useStoring()
  const rows = shopDays
    .map(shopDay => ({ shopDay, next: nextOf(shopDay, today, leapDay) }))
    .sort((one, other) => one.next.localeCompare(other.next))
  const save = async (saved: ShopDay) => {
    const isNew = !shopDays.some(({ key }) => key === saved.key)
    const days = isNew ? [...shopDays, saved] : shopDays.map(one => (one.key === saved.key ? saved : one))
    if (await store(days, shopDays, t('settings.shopDays.saved', { name: saved.name }))) close()
  }
  const remove = ({ key, name }: ShopDay) =>
    void store(
      shopDays.filter(one => one.key !== key),
      shopDays,
      t('settings.shopDays.removed', { name }),
    )
  return (
    <Setting name={t('settings.shopDays.title')} hint={t('settings.shopDays.hint')} saving="nothing">
      <ul className={styles.shopDays}>
        {rows.map(({ shopDay, next }) => (
          <li key={shopDay.key} data-edited={edited === shopDay.key || undefined}>
            {edited === shopDay.key ? (
              <ShopDayForm shopDay={shopDay} onSave={save} onCancel={close} />
            ) : (
              <ShopDayRow
                shopDay={shopDay}
                next={next}
                onEdit={() => setEdited(shopDay.key)}
                onRemove={() => remove(shopDay)}
              />
            )}
          </li>
        ))}
      </ul>
      {edited === 'new' && <ShopDayForm shopDay={null} onSave={save} onCancel={close} />}
      {edited !== 'new' && shopDays.length < mostDays && (
        <Button variant="default" leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setEdited('new')}>
          {t('settings.shopDays.add')}
        </Button>
      )}
    </Setting>
  )
}

interface ShopDayRowProps {
  shopDay: ShopDay
  next: Day
  onEdit: () => void
  onRemove: () => void
}

function ShopDayRow({ shopDay, next, onEdit, onRemove }: ShopDayRowProps) {
  const { t } = useTranslation('reminders')
  const { language } = useSettings()
  const date = writeBirthday({ ...shopDay, year: null }, language)
  const comes = t('settings.shopDays.next', { day: `${formatWeekday(next, language)} ${formatDay(next)}` })
  const { name } = shopDay
  return (
    <>
      <div className={styles.shopDay}>
        <strong>{name}</strong>
        <span className={styles.hint}>{[date, t(`settings.shopDays.${shopDay.whom}`), comes].join(' · ')}</span>
      </div>
      <Button variant="default" size="sm" aria-label={t('settings.shopDays.editTitle', { name })} onClick={onEdit}>
        {t('settings.shopDays.edit')}
      </Button>
      <Button variant="default" size="sm" aria-label={t('settings.shopDays.removeTitle', { name })} onClick={onRemove}>
        {t('settings.shopDays.remove')}
      </Button>
    </>
  )
}

/** Stores the whole list; false where it was refused. Undoing stores the list that was there before. */
function useStoring() {
  const { t } = useTranslation('reminders')
  const say = useRefusalWords()
  return async (shopDays: ShopDay[], before: ShopDay[], text: string): Promise<boolean> => {
    const reply = await call('settings.save', { shopDays })
    if (!reply.ok) {
      showToast({ text: say(reply), tone: 'calm' })
      return false
    }
    const undo = async () => {
      const back = await call('settings.save', { shopDays: before })
      showToast(back.ok ? { text: t('settings.shopDays.undone'), tone: 'done' } : { text: say(back), tone: 'calm' })
    }
    showToast({ text, tone: 'done', undo })
    return true
  }
}
