// How points are used, how long they are valid, and what becomes of things when goods come back.
import { Trans, useTranslation } from 'react-i18next'
import { AmountBox, ChoiceBox, NumberBox } from './boxes.tsx'
import { Part, type PartProps } from './RuleRow.tsx'
import styles from './Rules.module.css'

type NumberField = 'minSpend' | 'minLeft' | 'expiryMonths'

export function SpendingPart({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('rules')
  const number = (field: NumberField, label: string, empty: string) => (
    <NumberBox
      label={label}
      empty={empty}
      value={draft[field]}
      isWrong={mistakes.has(field)}
      onChange={value => change({ [field]: value })}
    />
  )
  const value = (
    <AmountBox
      label={t('boxes.value')}
      empty={t('boxes.none')}
      value={draft.value}
      isWrong={mistakes.has('value')}
      onChange={typed => change({ value: typed })}
    />
  )
  const least = {
    minSpend: number('minSpend', t('boxes.minSpend'), '0'),
    minLeft: number('minLeft', t('boxes.minLeft'), '0'),
  }
  return (
    <Part title={t('parts.spending')}>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="edits.value" components={{ value }} />
        <span className={styles.hint}>{t('edits.valueHint')}</span>
      </p>
      {mistakes.get('value') === 'points_without_end' && (
        <p role="alert" className={styles.mistakes}>
          {t('mistakes.points_without_end')}
        </p>
      )}
      {draft.value !== '' && (
        <p className={styles.sentence}>
          <Trans t={t} i18nKey="edits.minSpend" components={least} />
        </p>
      )}
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey="edits.expiry"
          components={{ months: number('expiryMonths', t('boxes.months'), t('boxes.forever')) }}
        />
        <span className={styles.hint}>{t('edits.expiryHint')}</span>
      </p>
    </Part>
  )
}

export function ReturnsPart({ draft, change }: PartProps) {
  const { t } = useTranslation('rules')
  const { returns } = draft
  const rewards = (['comes_back', 'stays_spent'] as const).map(value => ({ value, label: t(`edits.rewards.${value}`) }))
  const fullCards = (['owed', 'let_go'] as const).map(value => ({ value, label: t(`edits.fullCards.${value}`) }))
  const reward = (
    <ChoiceBox
      label={t('boxes.reward')}
      value={returns.reward}
      choices={rewards}
      onChange={value => change({ returns: { ...returns, reward: value } })}
    />
  )
  const fullCard = (
    <ChoiceBox
      label={t('boxes.fullCard')}
      value={returns.fullCard}
      choices={fullCards}
      onChange={value => change({ returns: { ...returns, fullCard: value } })}
    />
  )
  return (
    <Part title={t('parts.returns')}>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="edits.reward" components={{ reward }} />
      </p>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="edits.fullCard" components={{ fullCard }} />
      </p>
    </Part>
  )
}
