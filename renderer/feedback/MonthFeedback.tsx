// What customers say, for the owner: who is satisfied, how they rate, what comes up, what was said lately.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { type FeedbackGroups, knownSatisfactions, type PeopleOf, type TopicCount } from '../../shared/feedback/model.ts'
import { formatDay, formatNumber } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import figures from '../ui/Figures.module.css'
import { useSettings } from '../ui/settings.ts'
import { LatestFeedback } from './LatestFeedback.tsx'
import styles from './MonthFeedback.module.css'
import { PeopleDialog } from './PeopleDialog.tsx'
import { useFeedbackWords } from './useFeedbackWords.ts'

/** `onOpen` brings a customer to the counter. */
export function MonthFeedback({ onOpen }: { onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('feedback')
  const groups = useAnswer('feedback.listGroups', {}).data
  const [people, setPeople] = useState<PeopleOf | null>(null)
  if (!groups) return null
  if (groups.rating.asked === 0 && groups.open === 0) return <p className={figures.story}>{t('month.nothing')}</p>
  return (
    <>
      <p className={figures.story}>{t('month.lead', { day: formatDay(groups.since) })}</p>
      <Numbers groups={groups} onChoose={setPeople} />
      <p className={figures.story}>{t('month.rule')}</p>
      {groups.topics.length > 0 && <Topics topics={groups.topics} onChoose={about => setPeople({ about })} />}
      <LatestFeedback onOpen={onOpen} />
      <PeopleDialog people={people} onClose={() => setPeople(null)} onOpen={onOpen} />
    </>
  )
}

interface NumbersProps {
  groups: FeedbackGroups
  onChoose: (people: PeopleOf) => void
}

function Numbers({ groups: { customers, open, rating }, onChoose }: NumbersProps) {
  const { t } = useTranslation('feedback')
  const { language } = useSettings()
  const write = (count: number) => formatNumber(count, language)
  const people = (count: number) => t('month.customers', { count })
  const answered = t('month.answered', {
    ...{ count: rating.answered, n: write(rating.answered), asked: write(rating.asked) },
  })
  const average = rating.average === null ? '–' : write(rating.average)
  return (
    <ul className={`${figures.figures} ${styles.numbers}`}>
      {knownSatisfactions.map(group => (
        <li key={group}>
          <NumberTile
            title={t(`month.groups.${group}`)}
            number={write(customers[group])}
            story={people(customers[group])}
            onChoose={customers[group] > 0 ? () => onChoose({ group }) : null}
          />
        </li>
      ))}
      <li>
        <NumberTile
          title={t('month.groups.rated')}
          number={average}
          story={rating.average === null ? t('month.notRated') : answered}
          onChoose={rating.average === null ? null : () => onChoose({ group: 'rated' })}
        />
      </li>
      <li>
        <NumberTile
          title={t('month.groups.open')}
          number={write(open)}
          story={people(open)}
          onChoose={open > 0 ? () => onChoose({ group: 'open' }) : null}
        />
      </li>
    </ul>
  )
}

interface NumberTileProps {
  title: string
  number: string
  story: string
  /** null: nobody stands behind it. */
  onChoose: (() => void) | null
}

function NumberTile({ title, number, story, onChoose }: NumberTileProps) {
  const content = (
    <>
      <span className={figures.story}>{title}</span>
      <span className={figures.figure}>{number}</span>
      <span className={figures.story}>{story}</span>
    </>
  )
  if (!onChoose) return <div className={`${figures.tile} ${styles.tile}`}>{content}</div>
  return (
    <button type="button" className={`${figures.tile} ${styles.tile}`} onClick={onChoose}>
      {content}
    </button>
  )
}

const mostTopics = 8

function Topics({ topics, onChoose }: { topics: TopicCount[]; onChoose: (about: string) => void }) {
  const { t } = useTranslation('feedback')
  const { language } = useSettings()
  const words = useFeedbackWords()
  const write = (count: number) => (count === 0 ? '' : formatNumber(count, language))
  return (
    <section aria-label={t('month.topics')}>
      <h3 className={styles.heading}>{t('month.topics')}</h3>
      <table className={`${figures.table} ${styles.topics}`}>
        <thead>
          <tr>
            <th scope="col">{t('month.topic')}</th>
            <th scope="col">{t('kinds.praise')}</th>
            <th scope="col">{t('kinds.complaint')}</th>
            <th scope="col">{t('kinds.suggestion')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.slice(0, mostTopics).map(({ about, praise, complaint, suggestion }) => (
            <tr key={about}>
              <td>
                <button type="button" className={styles.topic} onClick={() => onChoose(about)}>
                  {words.topic(about)}
                </button>
              </td>
              <td>{write(praise)}</td>
              <td>{write(complaint)}</td>
              <td>{write(suggestion)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
