// What the next three customers would read.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Previewed } from '../../shared/greetings/templateCalls.ts'
import { fullName } from '../../shared/text/format.ts'
import styles from './Templates.module.css'

/** `previewed`: undefined until it is known. */
export function TemplatePreview({ previewed }: { previewed: Previewed[] | undefined }) {
  const { t } = useTranslation('templates')
  const titleId = useId()
  return (
    <section className={styles.preview} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('preview.title')}</h3>
      {previewed?.length === 0 && <p className={styles.hint}>{t('preview.none')}</p>}
      <ul>
        {previewed?.map(one => (
          <li key={one.customerId}>
            <p className={styles.person}>{fullName(one)}</p>
            <p className={styles.said}>{one.words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
