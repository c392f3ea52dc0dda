// Announcing a draw: its name, its sentences, its prizes, what the law asks, and how many entries there would be now.
import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DrawFields } from '../../shared/rewards/drawModel.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './DrawForm.module.css'
import { DrawPrizes } from './DrawPrizes.tsx'
import { DrawSentences } from './DrawSentences.tsx'
import { type DrawDraft, newDraw, readDraw, readPeriod } from './drawDraft.ts'
import { EntryNumbers } from './EntryNumbers.tsx'

interface DrawFormProps {
  onAnnounce: (fields: DrawFields) => Promise<void>
  onCancel: () => void
}

export function DrawForm({ onAnnounce, onCancel }: DrawFormProps) {
  const { t } = useTranslation(['draws', 'common'])
  const region = useSettings()
  const today = useToday()
  const [draft, setDraft] = useState<DrawDraft>(() => newDraw(today))
  const [tried, setTried] = useState(false)
  const read = readDraw(draft, region)
  const mistakes = tried && !read.ok ? read.mistakes : []
  const change = (part: Partial<DrawDraft>) => setDraft(before => ({ ...before, ...part }))
  const announce = () => {
    setTried(true)
    if (read.ok) void onAnnounce(read.fields)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('form.title')}
      onSubmit={event => {
        event.preventDefault()
        announce()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) announce()
        if (event.key === 'Escape') onCancel()
      }}
    >
      <TextInput
        label={t('form.name')}
        value={draft.name}
        maxLength={60}
        autoComplete="off"
        error={mistakes.includes('name')}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <DrawSentences draft={draft} mistakes={mistakes} onChange={change} />
      <DrawPrizes prizes={draft.prizes} isWrong={mistakes.includes('prizes')} onChange={prizes => change({ prizes })} />
      <EntriesNow draft={draft} />
      <Law draft={draft} isWrong={mistakes.includes('registered')} onChange={change} />
      <div role="alert" className={styles.mistakes}>
        {mistakes.map(mistake => (
          <p key={mistake}>{t(`form.mistakes.${mistake}`)}</p>
        ))}
      </div>
      <p className={styles.soft}>{t('form.firm')}</p>
      <Group gap="sm">
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t('form.announce')}
        </Button>
        <Button variant="default" size="md" onClick={onCancel} rightSection={<Key>Esc</Key>}>
          {t('common:cancel')}
        </Button>
      </Group>
    </form>
  )
}

/** What the rule would give if the list were closed now. */
function EntriesNow({ draft }: { draft: DrawDraft }) {
  const region = useSettings()
  const [period] = useDebouncedValue(JSON.stringify(readPeriod(draft, region)), 300)
  const isReadable = period !== 'null'
  const blank = {
    rule: { per: 'stamp' },
    mostEntries: null,
    fromDay: '2000-01-01',
    closesAt: '2000-01-01T00:00:00Z',
  } as const
  const count = useAnswer('rewards.countEntries', isReadable ? JSON.parse(period) : blank, { enabled: isReadable }).data
  const prizes = draft.prizes.reduce((sum, { count: pieces }) => sum + (pieces || 0), 0)
  return isReadable && count ? <EntryNumbers count={count} prizes={prizes} /> : null
}

interface LawProps {
  draft: DrawDraft
  isWrong: boolean
  onChange: (change: Partial<DrawDraft>) => void
}

function Law({ draft, isWrong, onChange }: LawProps) {
  const { t } = useTranslation('draws')
  return (
    <div className={styles.law}>
      <IconScale aria-hidden size={22} stroke={1.6} />
      <div>
        <p>{t('form.law')}</p>
        <p>{t('certain')}</p>
        <Checkbox
          mt="sm"
          label={t('form.registered')}
          checked={draft.registered}
          error={isWrong}
          onChange={event => onChange({ registered: event.currentTarget.checked })}
        />
      </div>
    </div>
  )
}
