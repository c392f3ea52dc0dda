// Quiet buttons that add a part to the rules, each filled in so that it makes sense at once.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newRequestId } from '../api.ts'
import type { PartProps } from './RuleRow.tsx'
import styles from './Rules.module.css'
import { type BonusDraft, nextRow } from './rulesDraft.ts'
import { useRuleNames } from './ruleWords.ts'

/** Twice the points on a quiet afternoon. */
function newBonus(name: string): BonusDraft {
  const when = { weekdays: [2], from: '14:00', to: '17:00', fromDay: '', toDay: '' }
  return { id: newRequestId(), name, times: 2, ...when, tiers: [], birthdayDays: '' }
}

export function AddParts({ draft, change }: Pick<PartProps, 'draft' | 'change'>) {
  const { t } = useTranslation('rules')
  const { products, cards } = useRuleNames()
  const [kindId] = [...products.keys()].filter(id => !draft.perProduct.some(one => one.kindId === id))
  const [cardKindId] = [...cards.keys()]
  const adds = {
    perAmount: draft.perAmount === null && { perAmount: { points: 1, per: '10k', rounding: 'carry' as const } },
    perVisit: draft.perVisit === null && { perVisit: { points: 1, minAmount: '' } },
    perProduct: kindId !== undefined && {
      perProduct: [...draft.perProduct, { row: nextRow(draft.perProduct), kindId, points: 1 }],
    },
    bonuses: { bonuses: [...draft.bonuses, newBonus(t('newBonus'))] },
    stamps: cardKindId !== undefined && {
      stamps: [...draft.stamps, { row: nextRow(draft.stamps), cardKindId, count: 1, per: '', minAmount: '' }],
    },
    actions: { actions: [...draft.actions, { id: newRequestId(), name: t('newAction'), points: 5 }] },
    signUp: draft.signUp === null && { signUp: 10 },
  }
  const offered = (Object.keys(adds) as (keyof typeof adds)[]).filter(name => adds[name] !== false)
  return (
    <div className={styles.adds}>
      <span>{t('add')}</span>
      {offered.map(name => (
        <Button
          key={name}
          variant="default"
          size="compact-md"
          leftSection={<IconPlus aria-hidden size={16} />}
          onClick={() => change(adds[name] || {})}
        >
          {t(`adds.${name}`)}
        </Button>
      ))}
    </div>
  )
}
