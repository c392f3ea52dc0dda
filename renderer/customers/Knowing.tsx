// How much is known of a customer, as a quiet bar, and what is missing or was noted long ago.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { useAnswer } from '../api.ts'
import { useFieldWords } from './changeWords.ts'
import classes from './Knowing.module.css'

export function Knowing({ customerId }: { customerId: Id }) {
  const { t } = useTranslation('timeline')
  const fieldWords = useFieldWords()
  const fields = useAnswer('customers.showKnowledge', { customerId }).data
  if (!fields || fields.length === 0) return null
  const known = fields.filter(({ state }) => state !== 'missing').length
  const named = (wanted: 'missing' | 'stale') =>
    fields
      .filter(({ state }) => state === wanted)
      .map(({ field }) => fieldWords(field))
      .join(', ')
  return (
    <section className={classes.knowing}>
      <p>{t('knowing.known', { known, total: fields.length })}</p>
      <div className={classes.bar} aria-hidden="true">
        {fields.map(({ field, state }) => (
          <span key={field} className={classes.part} data-state={state} />
        ))}
      </div>
      {named('missing') !== '' && <p className={classes.soft}>{t('knowing.missing', { fields: named('missing') })}</p>}
      {named('stale') !== '' && <p className={classes.soft}>{t('knowing.stale', { fields: named('stale') })}</p>}
    </section>
  )
}
