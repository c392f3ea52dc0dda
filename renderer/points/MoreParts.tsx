// What a bill gives besides points, what else earns points, and the head start.
import { Trans, useTranslation } from 'react-i18next'
import { AmountBox, ChoiceBox, NameBox, NumberBox } from './boxes.tsx'
import { changed, Part, type PartProps, Row, without } from './RuleRow.tsx'
import styles from './Rules.module.css'
import { useRuleNames } from './ruleWords.ts'

export function StampsPart({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('rules')
  const { cards } = useRuleNames()
  const { stamps } = draft
  if (stamps.length === 0) return null
  const choices = [...cards].map(([value, label]) => ({ value, label }))
  return (
    <Part title={t('parts.stamps')}>
      {stamps.map((one, place) => {
        const set = (part: Partial<typeof one>) => change({ stamps: changed(stamps, place, part) })
        const isWrong = (field: keyof typeof one) => mistakes.has(`stamps.${place}.${field}`)
        const boxes = {
          per: (
            <AmountBox
              label={t('boxes.stampsPer')}
              empty={t('boxes.eachBill')}
              value={one.per}
              isWrong={isWrong('per')}
              onChange={per => set({ per })}
            />
          ),
          count: (
            <NumberBox
              label={t('boxes.count')}
              value={one.count}
              isWrong={isWrong('count')}
              onChange={count => set({ count })}
            />
          ),
          kind: (
            <ChoiceBox
              label={t('boxes.card')}
              value={one.cardKindId}
              choices={choices}
              onChange={cardKindId => set({ cardKindId })}
            />
          ),
          minAmount: (
            <AmountBox
              label={t('boxes.minAmount')}
              empty={t('boxes.anyBill')}
              value={one.minAmount}
              isWrong={isWrong('minAmount')}
              onChange={minAmount => set({ minAmount })}
            />
          ),
        }
        const what = `${t('adds.stamps')} ${cards.get(one.cardKindId) ?? ''}`
        return (
          <Row key={one.row} what={what} onRemove={() => change({ stamps: without(stamps, place) })}>
            <p className={styles.sentence}>
              <Trans t={t} i18nKey="edits.stamps" components={boxes} />
            </p>
          </Row>
        )
      })}
    </Part>
  )
}

export function ActionsPart({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('rules')
  const { actions } = draft
  if (actions.length === 0) return null
  return (
    <Part title={t('parts.actions')}>
      {actions.map((one, place) => {
        const set = (part: Partial<typeof one>) => change({ actions: changed(actions, place, part) })
        const boxes = {
          name: (
            <NameBox
              label={t('boxes.actionName')}
              value={one.name}
              isWrong={mistakes.has(`actions.${place}.name`)}
              onChange={name => set({ name })}
            />
          ),
          points: (
            <NumberBox
              label={t('boxes.points')}
              value={one.points}
              isWrong={mistakes.has(`actions.${place}.points`)}
              onChange={points => set({ points })}
            />
          ),
        }
        return (
          <Row key={one.id} what={one.name} onRemove={() => change({ actions: without(actions, place) })}>
            <p className={styles.sentence}>
              <Trans t={t} i18nKey="edits.action" components={boxes} />
            </p>
          </Row>
        )
      })}
    </Part>
  )
}

export function SignUpPart({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('rules')
  if (draft.signUp === null) return null
  const points = (
    <NumberBox
      label={t('boxes.signUp')}
      value={draft.signUp}
      isWrong={mistakes.has('signUp')}
      onChange={signUp => change({ signUp })}
    />
  )
  return (
    <Part title={t('parts.signUp')}>
      <Row what={t('adds.signUp')} onRemove={() => change({ signUp: null })}>
        <p className={styles.sentence}>
          <Trans t={t} i18nKey="edits.signUp" components={{ points }} />
        </p>
      </Row>
    </Part>
  )
}
