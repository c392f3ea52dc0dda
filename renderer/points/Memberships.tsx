// The membership programme: the plans as sentences, who is a member until when, and whose membership ends.
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Plan } from '../../shared/points/membershipModel.ts'
import { useAnswer } from '../api.ts'
import { Members } from './Members.tsx'
import styles from './Memberships.module.css'
import { PlanForm } from './PlanForm.tsx'
import { usePlanWords } from './planWords.ts'
import { usePlanActions } from './usePlanActions.ts'

/** `onOpen` shows a customer at the counter. */
export function Memberships({ onOpen }: { onOpen: (customerId: Id) => void }) {
  const plans = useAnswer('points.listPlans', { archived: false }).data
  const archived = useAnswer('points.listPlans', { archived: true }).data
  const [edited, setEdited] = useState<Id | 'new' | null>(null)
  const { save, archive } = usePlanActions(() => setEdited(null))
  if (!plans || !archived) return null
  const close = () => setEdited(null)
  return (
    <>
      {plans.map(plan =>
        edited === plan.id ? (
          <PlanForm key={plan.id} plan={plan} onSave={fields => save(plan, fields)} onCancel={close} />
        ) : (
          <PlanSentence
            key={plan.id}
            plan={plan}
            onEdit={() => setEdited(plan.id)}
            onArchive={() => void archive(plan, true)}
          />
        ),
      )}
      {edited === 'new' ? (
        <PlanForm plan={null} onSave={fields => save(null, fields)} onCancel={close} />
      ) : (
        <AddPlan isFirst={plans.length === 0} onAdd={() => setEdited('new')} />
      )}
      {archived.length > 0 && <Archived plans={archived} onBringBack={plan => void archive(plan, false)} />}
      <Members onOpen={onOpen} />
    </>
  )
}

function AddPlan({ isFirst, onAdd }: { isFirst: boolean; onAdd: () => void }) {
  const { t } = useTranslation('memberships')
  return (
    <>
      {isFirst && <p className={styles.nothing}>{t('plans.none')}</p>}
      <Button
        variant={isFirst ? 'filled' : 'default'}
        size="md"
        leftSection={<IconPlus aria-hidden size={18} />}
        onClick={onAdd}
      >
        {t('plans.add')}
      </Button>
    </>
  )
}

function PlanSentence({ plan, onEdit, onArchive }: { plan: Plan; onEdit: () => void; onArchive: () => void }) {
  const { t } = useTranslation('memberships')
  const words = usePlanWords()
  return (
    <div className={styles.plan}>
      <div>
        <h3>{plan.name}</h3>
        <p className={styles.price}>{words.price(plan)}</p>
        <p>{words.line(plan)}</p>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={onEdit} aria-label={t('plans.editTitle', { name: plan.name })}>
          {t('plans.edit')}
        </Button>
        <Button variant="default" onClick={onArchive}>
          {t('plans.archive')}
        </Button>
      </Group>
    </div>
  )
}

function Archived({ plans, onBringBack }: { plans: Plan[]; onBringBack: (plan: Plan) => void }) {
  const { t } = useTranslation('memberships')
  return (
    <div className={styles.archived}>
      <h3>{t('plans.archivedTitle')}</h3>
      <ul>
        {plans.map(plan => (
          <li key={plan.id}>
            <span>{plan.name}</span>
            <Button variant="default" size="xs" onClick={() => onBringBack(plan)}>
              {t('plans.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
