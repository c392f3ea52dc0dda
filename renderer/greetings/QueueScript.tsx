// What a call goes by: greet, say it, what to keep in mind, and note what came of it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prepared } from '../../shared/greetings/queue.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Queue.module.css'

/** `children`: what to know of them. */
export function QueueScript({ person, children }: { person: Prepared; children: ReactNode }) {
  const { t } = useTranslation('greetings')
  const { language } = useSettings()
  return (
    <section className={styles.script} aria-label={t('script.title')}>
      <h4>{t('script.title')}</h4>
      <ol>
        <li>{t('script.greet', { name: nameInSentence(person, language) })}</li>
        <li>{t('script.say')}</li>
        <li>
          {t('script.ask')}
          {children}
        </li>
        <li>{t('script.end')}</li>
      </ol>
    </section>
  )
}
