// How points are earned: for the amount, for each purchase, by product, and on which part of the bill.
import { Trans, useTranslation } from 'react-i18next'
import { AmountBox, ChoiceBox, NumberBox } from './boxes.tsx'
import { changed, Part, type PartProps, Row, without } from './RuleRow.tsx'
import styles from './Rules.module.css'
import { useRuleNames } from './ruleWords.ts'

export function EarningPart(props: PartProps) {
  const { t } = useTranslation('rules')
  const { draft, change } = props
  if (draft.perAmount === null && draft.perVisit === null && draft.perProduct.length === 0) return null
  const bases = (['paid', 'bill'] as const).map(value => ({ value, label: t(`edits.bases.${value}`) }))
  const basis = (
    <ChoiceBox
      label={t('boxes.basis')}
      value={draft.basis}
      choices={bases}
      onChange={value => change({ basis: value })}
    />
  )
  return (
    <Part title={t('parts.earning')}>
      <PerAmount {...props} />
      <PerVisit {...props} />
      <PerProduct {...props} />
      <Row>
        <p className={styles.sentence}>
          <Trans t={t} i18nKey="edits.basis" components={{ basis }} />
        </p>
      </Row>
    </Part>
  )
}

function PerAmount({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('rules')
  const { perAmount } = draft
  if (perAmount === null) return null
  const set = (part: Partial<typeof perAmount>) => change({ perAmount: { ...perAmount, ...part } })
  const per = (
    <AmountBox
      label={t('boxes.per')}
      value={perAmount.per}
      isWrong={mistakes.has('perAmount.per')}
      onChange={value => set({ per: value })}
    />
  )
  const points = (
    <NumberBox
      label={t('boxes.points')}
      value={perAmount.points}
      isWrong={mistakes.has('perAmount.points')}
      onChange={value => set({ points: value })}
    />
  )
  const roundings = (['carry', 'floor'] as const).map(value => ({ value, label: t(`edits.roundings.${value}`) }))
  const rounding = (
    <ChoiceBox
      label={t('boxes.rounding')}
      value={perAmount.rounding}
      choices={roundings}
      onChange={value => set({ rounding: value })}
    />
  )
  return (
    <Row what={t('adds.perAmount')} onRemove={() => change({ perAmount: null })}>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="edits.perAmount" components={{ per, points, rounding }} />
      </p>
    </Row>
  )
}

function PerVisit({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('rules')
  const { perVisit } = draft
  if (perVisit === null) return null
  const set = (part: Partial<typeof perVisit>) => change({ perVisit: { ...perVisit, ...part } })
  const minAmount = (
    <AmountBox
      label={t('boxes.minAmount')}
      empty={t('boxes.anyBill')}
      value={perVisit.minAmount}
      isWrong={mistakes.has('perVisit.minAmount')}
      onChange={value => set({ minAmount: value })}
    />
  )
  const points = (
    <NumberBox
      label={t('boxes.points')}
      value={perVisit.points}
      isWrong={mistakes.has('perVisit.points')}
      onChange={value => set({ points: value })}
    />
  )
  return (
    <Row what={t('adds.perVisit')} onRemove={() => change({ perVisit: null })}>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="edits.perVisit" components={{ minAmount, points }} />
      </p>
    </Row>
  )
}

function PerProduct({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('rules')
  const { products } = useRuleNames()
  const choices = [...products].map(([value, label]) => ({ value, label }))
  return draft.perProduct.map((one, place) => {
    const set = (part: Partial<typeof one>) => change({ perProduct: changed(draft.perProduct, place, part) })
    const kind = (
      <ChoiceBox label={t('boxes.kind')} value={one.kindId} choices={choices} onChange={kindId => set({ kindId })} />
    )
    const points = (
      <NumberBox
        label={t('boxes.points')}
        value={one.points}
        isWrong={mistakes.has(`perProduct.${place}.points`)}
        onChange={value => set({ points: value })}
      />
    )
    return (
      <Row
        key={one.row}
        what={products.get(one.kindId) ?? ''}
        onRemove={() => change({ perProduct: without(draft.perProduct, place) })}
      >
        <p className={styles.sentence}>
          <Trans t={t} i18nKey="edits.perProduct" components={{ kind, points }} />
        </p>
      </Row>
    )
  })
}
