// Editing the ladder: each tier as sentences with boxes in them, with its chip as customers' heads will carry it.
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { TierLadder } from '../../shared/points/tierModel.ts'
import { currencies } from '../../shared/settings/model.ts'
import { newRequestId } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import { anotherTier, draftOf, type LadderDraft, readLadder, type TierDraft } from './ladderDraft.ts'
import { NumberBox } from './NumberBox.tsx'
import { TierFields } from './TierFields.tsx'
import styles from './Tiers.module.css'

const mostTiers = 8

interface LadderFormProps {
  ladder: TierLadder
  onSave: (ladder: TierLadder) => Promise<void>
  onCancel: () => void
}

export function LadderForm({ ladder, onSave, onCancel }: LadderFormProps) {
  const { t } = useTranslation('tiers')
  const digits = currencies[useSettings().currency]
  const [draft, setDraft] = useState(() => draftOf(ladder, digits))
  const [tried, setTried] = useState(false)
  const read = readLadder(draft, digits)
  const save = () => {
    setTried(true)
    if (read.ok) void onSave(read.ladder)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('ladder.edit')}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) save()
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Fields draft={draft} onChange={setDraft} />
      <div role="alert" className={styles.mistakes}>
        {tried && !read.ok && read.mistakes.map(mistake => <p key={mistake}>{t(`ladder.mistakes.${mistake}`)}</p>)}
      </div>
      <Group gap="sm">
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t('ladder.save')}
        </Button>
        <Button variant="default" size="md" onClick={onCancel} rightSection={<Key>Esc</Key>}>
          {t('ladder.cancel')}
        </Button>
      </Group>
    </form>
  )
}

function Fields({ draft, onChange }: { draft: LadderDraft; onChange: (draft: LadderDraft) => void }) {
  const { t } = useTranslation('tiers')
  const { tiers } = draft
  const change = (key: string, part: Partial<TierDraft>) =>
    onChange({ ...draft, tiers: tiers.map(one => (one.key === key ? { ...one, ...part } : one)) })
  const remove = (key: string) => onChange({ ...draft, tiers: tiers.filter(one => one.key !== key) })
  const add = () => onChange({ ...draft, tiers: [...tiers, anotherTier(newRequestId(), draft)] })
  return (
    <>
      {tiers.map((tier, place) => (
        <TierFields
          key={tier.key}
          draft={tier}
          isLowest={place === 0}
          onChange={part => change(tier.key, part)}
          onRemove={place > 0 && tiers.length > 2 ? () => remove(tier.key) : null}
        />
      ))}
      {tiers.length < mostTiers && (
        <Button variant="default" onClick={add} leftSection={<IconPlus aria-hidden size={18} />} w="fit-content">
          {t('ladder.add')}
        </Button>
      )}
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey="ladder.window"
          components={{
            months: (
              <NumberBox
                label={t('ladder.monthsLabel')}
                value={draft.months}
                onChange={months => onChange({ ...draft, months })}
              />
            ),
            months2: <b>{draft.months}</b>,
            graceDays: (
              <NumberBox
                label={t('ladder.graceLabel')}
                value={draft.graceDays}
                onChange={graceDays => onChange({ ...draft, graceDays })}
              />
            ),
          }}
        />
      </p>
      <p className={styles.hint}>{t('ladder.hint')}</p>
    </>
  )
}
