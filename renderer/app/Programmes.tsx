// The programmes of the shop, one at a time: each explains itself, is set up here and lives here.
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Memberships } from '../points/Memberships.tsx'
import { Tiers } from '../points/Tiers.tsx'
import { Causes } from '../rewards/Causes.tsx'
import { Draws } from '../rewards/Draws.tsx'
import { Partners } from '../rewards/Partners.tsx'
import { Section } from '../settings/Section.tsx'
import { useOpenCustomer } from './openCustomer.ts'
import { type Programme, programmes } from './store.ts'

/** The panel of each programme; one without a panel is not offered. */
const panels: Partial<Record<Programme, ComponentType>> = {
  tiers: TierPanel,
  membership: MembershipPanel,
  cause: Causes,
  partners: Partners,
  draws: Draws,
}

export const offered = programmes.filter(programme => panels[programme] !== undefined)

function TierPanel() {
  const open = useOpenCustomer()
  return <Tiers onOpenCustomer={customerId => void open(customerId)} />
}

function MembershipPanel() {
  const open = useOpenCustomer()
  return <Memberships onOpen={customerId => void open(customerId)} />
}

export function ProgrammePanel({ programme }: { programme: Programme }) {
  const { t } = useTranslation('app')
  const Panel = panels[programme]
  if (!Panel) return null
  return (
    <Section
      key={programme}
      id={programme}
      title={t(`programmes.${programme}.title`)}
      lead={t(`programmes.${programme}.lead`)}
    >
      <Panel />
    </Section>
  )
}
