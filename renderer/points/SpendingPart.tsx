// How points are used, how long they are valid, and what becomes of things when goods come back.
import { Trans, useTranslation } from 'react-i18next'
import { Choice } from '../ui/Choice.tsx'
import { AmountBox, NumberBox } from './boxes.tsx'
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
  return (
    <Part title={t('parts.returns')}>
      <div className={styles.sentence}>
        <Choice
          label={t('edits.reward')}
          value={returns.reward}
          choices={[
            { value: 'comes_back', label: t('edits.rewards.comes_back') },
            { value: 'stays_spent', label: t('edits.rewards.stays_spent') },
          ]}
          onChange={reward => change({ returns: { ...returns, reward } })}
        />
      </div>
      <div className={styles.sentence}>
        <Choice
          label={t('edits.fullCard')}
          value={returns.fullCard}
          choices={[
            { value: 'owed', label: t('edits.fullCards.owed') },
            { value: 'let_go', label: t('edits.fullCards.let_go') },
          ]}
          onChange={fullCard => change({ returns: { ...returns, fullCard } })}
        />
      </div>
    </Part>
  )
}
