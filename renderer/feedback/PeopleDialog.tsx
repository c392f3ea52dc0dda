// The people behind a number: each with the last that they said of it; one that is chosen stands at the counter.
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { PeopleOf } from '../../shared/feedback/model.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import figures from '../ui/Figures.module.css'
import { useSettings } from '../ui/settings.ts'
import { FeedbackRows } from './FeedbackRows.tsx'
import { useFeedbackWords } from './useFeedbackWords.ts'

interface PeopleDialogProps {
  people: PeopleOf | null
  onClose: () => void
  onOpen: (customerId: Id) => void
}

export function PeopleDialog({ people, onClose, onOpen }: PeopleDialogProps) {
  const { t } = useTranslation(['feedback', 'common'])
  const words = useFeedbackWords()
  const title = (of: PeopleOf) =>
    'about' in of ? t('month.people.about', { topic: words.topic(of.about) }) : t(`month.groups.${of.group}`)
  return (
    <Modal
      opened={people !== null}
      onClose={onClose}
      title={people ? title(people) : ''}
      size={640}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {people && <People people={people} onOpen={onOpen} />}
    </Modal>
  )
}

function People({ people, onOpen }: { people: PeopleOf; onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('feedback')
  const { language } = useSettings()
  const { data, isPlaceholderData } = useAnswer('feedback.listPeople', people)
  if (!data || isPlaceholderData) return null
  return (
    <>
      <FeedbackRows said={data.said} onOpen={({ customerId }) => onOpen(customerId)} />
      {data.more > 0 && (
        <p className={figures.story}>
          {t('month.morePeople', { count: data.more, n: formatNumber(data.more, language) })}
        </p>
      )}
    </>
  )
}
