// Noting what somebody said about one purpose: the words that were said to them, in which channels they agree, and how.
import { Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Consent,
  type ConsentChannel,
  type ConsentPurpose,
  isAllowed,
  spokenWays,
} from '../../shared/customers/consent.ts'
import { contactChannels } from '../../shared/customers/profile.ts'
import { Choice } from '../ui/Choice.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import styles from './Rights.module.css'
import type { Said } from './useConsents.ts'
import { useWording } from './wording.ts'

interface ConsentFormProps {
  purpose: ConsentPurpose
  /** What stands of this purpose. */
  standing: Consent[]
  onSave: (said: Said) => void
  onCancel: () => void
}

export function ConsentForm({ purpose, standing, onSave, onCancel }: ConsentFormProps) {
  const { t } = useTranslation('rights')
  const wording = useWording()(purpose)
  const channels: readonly ConsentChannel[] = purpose === 'points' ? [''] : contactChannels
  const [ticked, setTicked] = useState(() => channels.filter(channel => isAllowed(standing, purpose, channel)))
  const [how, setHow] = useState<Said['how']>('spoken')
  const first = useRef<HTMLFieldSetElement>(null)
  useEffect(() => first.current?.querySelector('input')?.focus(), [])
  const save = () => {
    const changed = channels.filter(channel => isAllowed(standing, purpose, channel) !== ticked.includes(channel))
    const changes = changed.map(channel => {
      const given = ticked.includes(channel)
      return { purpose, channel, given, wording: given ? wording : '' }
    })
    onSave({ how, changes })
  }
  const label = (channel: ConsentChannel) => (channel === '' ? t('consents.given') : t(`consents.channels.${channel}`))
  return (
    <DraftForm
      label={t('consents.askFor', { purpose: t(`consents.purposes.${purpose}`) })}
      className={styles.form}
      saveWords={t('consents.save')}
      cancelWords={t('consents.cancel')}
      onSave={save}
      onCancel={onCancel}
    >
      <p className={styles.name}>{t(`consents.purposes.${purpose}`)}</p>
      <figure className={styles.said}>
        <figcaption>{t('consents.said')}</figcaption>
        <blockquote>{wording}</blockquote>
      </figure>
      <fieldset className={styles.channels} ref={first}>
        <legend>{t('consents.which')}</legend>
        {channels.map(channel => (
          <Checkbox
            key={channel}
            label={label(channel)}
            checked={ticked.includes(channel)}
            onChange={({ currentTarget: { checked } }) =>
              setTicked(before => (checked ? [...before, channel] : before.filter(one => one !== channel)))
            }
          />
        ))}
      </fieldset>
      <Choice
        label={t('consents.how')}
        value={how}
        choices={spokenWays.map(value => ({ value, label: t(`consents.ways.${value}`) }))}
        onChange={setHow}
      />
    </DraftForm>
  )
}
