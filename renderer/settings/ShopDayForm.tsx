// One of the shop's own days while it is written: its name, its date as one types a birthday, and who is thought of.
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readBirthday, writeBirthday } from '../../shared/customers/birthday.ts'
import type { Language } from '../../shared/settings/model.ts'
import { type ShopDay, shopDay as shopDaySchema } from '../../shared/settings/model.ts'
import { capital } from '../../shared/text/format.ts'
import { newRequestId } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useSettings } from '../ui/settings.ts'
import { useDraft } from '../ui/useDraft.ts'
import styles from './Settings.module.css'

interface Draft {
  name: string
  date: string
  whom: ShopDay['whom']
}

const whoms = ['everybody', 'women'] as const

function draftOf(shopDay: ShopDay | null, language: Language): Draft {
  if (!shopDay) return { name: '', date: '', whom: 'everybody' }
  const { name, whom } = shopDay
  return { name, date: writeBirthday({ ...shopDay, year: null }, language), whom }
}

/** A day of every year: day and month, and no year. */
function readDraft({ name, date, whom }: Draft, key: string) {
  const read = readBirthday(date)
  const isDate =
    read !== null && read !== 'unreadable' && read.day !== null && read.month !== null && read.year === null
  const { calendar, day, month } = isDate ? read : { calendar: 'solar', day: 0, month: 0 }
  const parsed = shopDaySchema.safeParse({ key, name, day, month, calendar, whom })
  if (parsed.success) return { ok: true as const, fields: parsed.data }
  return { ok: false as const, mistakes: { name: name.trim() === '', date: !isDate } }
}

interface ShopDayFormProps {
  /** The day that is changed; null: a new one. */
  shopDay: ShopDay | null
  onSave: (shopDay: ShopDay) => Promise<void>
  onCancel: () => void
}

export function ShopDayForm({ shopDay, onSave, onCancel }: ShopDayFormProps) {
  const { t } = useTranslation('reminders')
  const { language } = useSettings()
  const { draft, mistakes, change, save } = useDraft(
    () => ({ ...draftOf(shopDay, language), key: shopDay?.key ?? newRequestId().replaceAll('-', '') }),
    ({ key, ...fields }) => readDraft(fields, key),
    onSave,
  )
  return (
    <DraftForm
      label={shopDay ? t('settings.shopDays.editTitle', { name: shopDay.name }) : t('settings.shopDays.add')}
      className={styles.shopDayForm}
      saveWords={t('settings.shopDays.save')}
      cancelWords={t('settings.shopDays.cancel')}
      onSave={save}
      onCancel={onCancel}
    >
      <TextInput
        label={t('settings.shopDays.name')}
        autoFocus
        value={draft.name}
        maxLength={60}
        autoComplete="off"
        error={mistakes.name && t('settings.shopDays.nameMissing')}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('settings.shopDays.date')}
        placeholder={t('settings.shopDays.dateExample')}
        value={draft.date}
        maxLength={40}
        autoComplete="off"
        error={mistakes.date && t('settings.shopDays.dateUnreadable')}
        onChange={event => change({ date: event.currentTarget.value })}
      />
      <Choice
        label={t('settings.shopDays.whom')}
        value={draft.whom}
        choices={whoms.map(value => ({ value, label: capital(t(`settings.shopDays.${value}`)) }))}
        onChange={whom => change({ whom })}
      />
    </DraftForm>
  )
}
