// The ways out of a closed book. The filled button is the one that loses nothing; a new book is never the default.
import { Button, Group } from '@mantine/core'
import { IconFolderOpen, IconHistory, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { BookProblem, BookState } from '../../shared/files/model.ts'
import { formatMoment, formatNumber } from '../../shared/text/format.ts'
import { call } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { BeginNewBook } from './BeginNewBook.tsx'
import styles from './ClosedBook.module.css'

type ClosedBook = Extract<BookState, { state: 'closed' }>
type Backup = NonNullable<ClosedBook['backup']>

// Where the book is whole but cannot be opened now, an older copy or a blank book would only hide it.
const bookIsWhole: readonly BookProblem[] = ['newer', 'busy', 'disk_full', 'read_only']
/** Problems after which the newest backup is the best way on. */
export const backupIsBest: readonly BookProblem[] = ['empty_file', 'damaged']

export function WaysOut({ book }: { book: ClosedBook }) {
  const { t } = useTranslation('files')
  const say = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<No<RefusalCode> | null>(null)
  const go = async (name: 'files.openAgain' | 'files.restoreBackup' | 'files.beginNewBook' | 'files.openShop') => {
    setBusy(true)
    const reply = await call(name, {}).finally(() => setBusy(false))
    setRefusal(reply.ok ? null : reply)
  }
  const mayReplace = !bookIsWhole.includes(book.problem)
  const backup = mayReplace ? book.backup : null
  const prefersBackup = backup !== null && backupIsBest.includes(book.problem)
  return (
    <div className={styles.ways} aria-busy={busy}>
      <Group gap="sm">
        {prefersBackup && <RestoreButton backup={backup} filled onClick={() => void go('files.restoreBackup')} />}
        <AgainButton filled={!prefersBackup} onClick={() => void go('files.openAgain')} />
        {backup && !prefersBackup && <RestoreButton backup={backup} onClick={() => void go('files.restoreBackup')} />}
        <FolderButton />
        {book.kind === 'sample' && (
          <Button size="md" variant="default" onClick={() => void go('files.openShop')}>
            {t('closed.toShop')}
          </Button>
        )}
      </Group>
      {refusal && <p role="alert">{say(refusal)}</p>}
      {mayReplace && <p className={styles.hint}>{t(backup ? 'closed.restoreHint' : 'closed.noBackup')}</p>}
      {mayReplace && <BeginNewBook onBegin={() => void go('files.beginNewBook')} />}
    </div>
  )
}

interface WayProps {
  filled?: boolean
  onClick: () => void
}

function AgainButton({ filled = false, onClick }: WayProps) {
  const { t } = useTranslation('files')
  return (
    <Button
      size="md"
      variant={filled ? 'filled' : 'default'}
      leftSection={<IconRefresh aria-hidden size={18} />}
      onClick={onClick}
      data-autofocus
    >
      {t('closed.again')}
    </Button>
  )
}

function RestoreButton({ backup, filled = false, onClick }: WayProps & { backup: Backup }) {
  const { t } = useTranslation('files')
  const { timeZone } = useSettings()
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const when = formatMoment(backup.at, useToday(), timeZone)
  return (
    <Button
      size="md"
      variant={filled ? 'filled' : 'default'}
      leftSection={<IconHistory aria-hidden size={18} />}
      onClick={onClick}
    >
      {t('closed.restore', { when, n: formatNumber(backup.customers, language), count: backup.customers })}
    </Button>
  )
}

function FolderButton() {
  const { t } = useTranslation('files')
  return (
    <Button
      size="md"
      variant="default"
      leftSection={<IconFolderOpen aria-hidden size={18} />}
      onClick={() => void call('files.showFolder', {})}
    >
      {t('closed.folder')}
    </Button>
  )
}
