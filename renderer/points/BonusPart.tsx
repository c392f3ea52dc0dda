// When there are more points: by weekday, hours, dates, birthday and tier; what is left open always holds.
import { Trans, useTranslation } from 'react-i18next'
import { NameBox, NumberBox, WhenBox } from './boxes.tsx'
import { changed, Part, type PartProps, Row, without } from './RuleRow.tsx'
import styles from './Rules.module.css'
import type { BonusDraft } from './rulesDraft.ts'
import { useRuleNames, weekdayOf } from './ruleWords.ts'

export function BonusPart({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('rules')
  const { bonuses } = draft
  if (bonuses.length === 0) return null
  return (
    <Part title={t('parts.bonuses')}>
      {bonuses.map((bonus, place) => (
        <Row key={bonus.id} what={bonus.name} onRemove={() => change({ bonuses: without(bonuses, place) })}>
          <BonusSentences
            bonus={bonus}
            isWrong={field => mistakes.has(`bonuses.${place}.${field}`)}
            set={part => change({ bonuses: changed(bonuses, place, part) })}
          />
        </Row>
      ))}
    </Part>
  )
}

interface BonusProps {
  bonus: BonusDraft
  isWrong: (field: keyof BonusDraft | 'hours.from' | 'hours.to') => boolean
  set: (part: Partial<BonusDraft>) => void
}

function BonusSentences({ bonus, isWrong, set }: BonusProps) {
  const { t } = useTranslation('rules')
  const name = (
    <NameBox
      label={t('boxes.name')}
      value={bonus.name}
      isWrong={isWrong('name')}
      onChange={value => set({ name: value })}
    />
  )
  const times = (
    <NumberBox
      label={t('boxes.times')}
      decimals
      value={bonus.times}
      isWrong={isWrong('times')}
      onChange={value => set({ times: value })}
    />
  )
  const days = (
    <NumberBox
      label={t('boxes.birthdayDays')}
      value={bonus.birthdayDays}
      isWrong={isWrong('birthdayDays')}
      onChange={value => set({ birthdayDays: value })}
    />
  )
  return (
    <>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="edits.bonus" components={{ name, times }} />
      </p>
      <Weekdays bonus={bonus} set={set} />
      <Hours bonus={bonus} isWrong={isWrong} set={set} />
      <Dates bonus={bonus} isWrong={isWrong} set={set} />
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="edits.birthday" components={{ days }} />
        <span className={styles.hint}>{t('edits.birthdayHint')}</span>
      </p>
      <Tiers bonus={bonus} set={set} />
    </>
  )
}

const toggled = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter(other => other !== one) : [...list, one]

function Weekdays({ bonus, set }: Pick<BonusProps, 'bonus' | 'set'>) {
  const { t } = useTranslation('rules')
  return (
    <fieldset className={`${styles.sentence} ${styles.days}`}>
      <legend className="spoken">{t('edits.weekdays')}</legend>
      <span aria-hidden="true">{t('edits.weekdays')}</span>
      {[1, 2, 3, 4, 5, 6, 7].map(day => (
        <label key={day} className={styles.toggle}>
          <input
            type="checkbox"
            className="spoken"
            aria-label={t(`weekdays.${weekdayOf(day)}`)}
            checked={bonus.weekdays.includes(day)}
            onChange={() => set({ weekdays: toggled(bonus.weekdays, day).toSorted() })}
          />
          {t(`shortDays.${weekdayOf(day)}`)}
        </label>
      ))}
    </fieldset>
  )
}

function Hours({ bonus, isWrong, set }: BonusProps) {
  const { t } = useTranslation('rules')
  const box = (end: 'from' | 'to') => (
    <WhenBox
      label={t(`boxes.${end}`)}
      empty={t('boxes.anyTime')}
      value={bonus[end]}
      isWrong={isWrong(`hours.${end}`)}
      onChange={typed => set({ [end]: typed })}
    />
  )
  return (
    <p className={styles.sentence}>
      <Trans t={t} i18nKey="edits.hours" components={{ from: box('from'), to: box('to') }} />
      <span className={styles.hint}>{t('edits.hoursHint')}</span>
    </p>
  )
}

function Dates({ bonus, isWrong, set }: BonusProps) {
  const { t } = useTranslation('rules')
  const box = (end: 'fromDay' | 'toDay') => (
    <WhenBox
      label={t(`boxes.${end}`)}
      empty={t('boxes.anyDay')}
      value={bonus[end]}
      isWrong={isWrong(end)}
      onChange={typed => set({ [end]: typed })}
    />
  )
  return (
    <p className={styles.sentence}>
      <Trans t={t} i18nKey="edits.dates" components={{ from: box('fromDay'), to: box('toDay') }} />
      <span className={styles.hint}>{t('edits.datesHint')}</span>
    </p>
  )
}

function Tiers({ bonus, set }: Pick<BonusProps, 'bonus' | 'set'>) {
  const { t } = useTranslation('rules')
  const { tiers } = useRuleNames()
  if (tiers.size === 0) return null
  return (
    <fieldset className={`${styles.sentence} ${styles.days}`}>
      <legend className="spoken">{t('edits.tiers')}</legend>
      <span aria-hidden="true">{t('edits.tiers')}</span>
      {[...tiers].map(([key, name]) => (
        <label key={key} className={styles.toggle}>
          <input
            type="checkbox"
            className="spoken"
            aria-label={name}
            checked={bonus.tiers.includes(key)}
            onChange={() => set({ tiers: toggled(bonus.tiers, key) })}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
