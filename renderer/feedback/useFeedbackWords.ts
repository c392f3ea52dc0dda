// How feedback is put into words: what it is about, its rating, and when the next step is due.
import { useTranslation } from 'react-i18next'
import { type Day, daysBetween } from '../../shared/base/day.ts'
import { commonTopics, type Feedback } from '../../shared/feedback/model.ts'
import { formatShortDay } from '../../shared/text/format.ts'
import { useToday } from '../ui/settings.ts'

export function useFeedbackWords() {
  const { t } = useTranslation('feedback')
  const today = useToday()
  const topic = (about: string): string => {
    const common = commonTopics.find(one => one === about)
    return common ? t(`topics.${common}`) : about
  }
  /** 'quá hẹn 2 ngày', 'hôm nay', 'hẹn 25/11'. */
  const when = (day: Day): string => {
    if (day === today) return t('when.today')
    return day < today
      ? t('when.over', { count: daysBetween(day, today) })
      : t('when.later', { day: formatShortDay(day, today) })
  }
  /** What kind, how many of 5, by which way, about what. */
  const facts = ({ kind, rating, channel, about, day }: Feedback): string =>
    [
      t(`kinds.${kind}`),
      rating === null ? '' : t('rating', { rating }),
      topic(about),
      t(`channels.${channel}`),
      formatShortDay(day, today),
    ]
      .filter(fact => fact !== '')
      .join(' · ')
  return { topic, when, facts }
}
