// What is shown while the book is not open: what happened, that nothing was lost, and the ways out of it.
import { Title } from '@mantine/core'
import { IconBookOff, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BookState } from '../../shared/files/model.ts'
import styles from '../files/ClosedBook.module.css'
import { backupIsBest, WaysOut } from '../files/WaysOut.tsx'

export function ClosedBookPage({ book }: { book: Extract<BookState, { state: 'closed' }> }) {
  const { t } = useTranslation('files')
  const lacksBackup = book.backup === null && backupIsBest.includes(book.problem)
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <span className={styles.picture}>
          <IconBookOff aria-hidden size={40} stroke={1.4} />
        </span>
        <Title order={1}>{t(`closed.${book.problem}.title`)}</Title>
        <p>{t(`closed.${book.problem}.what`)}</p>
        <p className={styles.safe}>
          <IconShieldCheck aria-hidden size={20} stroke={1.8} /> {t('closed.safe')}
        </p>
        <p>{t(lacksBackup ? 'closed.nextWithoutBackup' : `closed.${book.problem}.next`)}</p>
        <WaysOut book={book} />
        <p className={styles.file}>
          {t('closed.file')}: <code>{book.file}</code>
        </p>
      </div>
    </main>
  )
}
