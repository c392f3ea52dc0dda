// What to know about a customer at the counter, as they were told.
import { IconBulb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './CustomerNote.module.css'

/** Longer than the lines that are shown at once. */
function isLong(note: string): boolean {
  return note.length > 160 || note.split('\n').length > 3
}

export function CustomerNote({ note }: { note: string }) {
  const { t } = useTranslation('customers')
  return (
    <section className={classes.note} aria-label={t('counter.note')} {...(isLong(note) && { tabIndex: 0 })}>
      <IconBulb aria-hidden="true" size={20} stroke={1.7} className={classes.icon} />
      <p className={classes.text}>{note}</p>
    </section>
  )
}
