// What was said lately, by kind, or only the complaints that are still open; each opens with its steps.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { feedbackKinds } from '../../shared/feedback/model.ts'
import { useAnswer } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import figures from '../ui/Figures.module.css'
import { KnownFeedback, useShownFeedback } from './FeedbackDialog.tsx'
import { FeedbackRows } from './FeedbackRows.tsx'
import styles from './MonthFeedback.module.css'

const shows = ['all', ...feedbackKinds, 'stillOpen'] as const
type Show = (typeof shows)[number]

const [first, most] = [5, 500]

export function LatestFeedback({ onOpen }: { onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('feedback')
  const [show, setShow] = useState<Show>('all')
  const [limit, setLimit] = useState(first)
  const kind = feedbackKinds.find(one => one === show) ?? null
  const found = useAnswer('feedback.list', { kind, open: show === 'stillOpen', limit }).data
  const known = useShownFeedback()
  const word = (one: Show) => (one === 'all' || one === 'stillOpen' ? t(`month.${one}`) : t(`kinds.${one}`))
  return (
    <section aria-label={t('month.latest')} className={styles.latest}>
      <h3 className={styles.heading}>{t('month.latest')}</h3>
      <Choice
        label={t('month.filter')}
        value={show}
        choices={shows.map(value => ({ value, label: word(value) }))}
        onChange={chosen => {
          setShow(chosen)
          setLimit(first)
        }}
      />
      {found?.said.length === 0 && <p className={figures.story}>{t('month.none')}</p>}
      {found && found.said.length > 0 && (
        <FeedbackRows said={found.said} onOpen={feedback => void known.show(feedback.id)} />
      )}
      {found?.more && limit < most && (
        <Button variant="default" onClick={() => setLimit(Math.min(most, limit * 4))}>
          {t('month.more')}
        </Button>
      )}
      <KnownFeedback feedbackId={known.shownId} onClose={known.close} onOpen={onOpen} />
    </section>
  )
}
