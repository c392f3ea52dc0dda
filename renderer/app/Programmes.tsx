// The programmes of the shop, one at a time: each explains itself, is set up here and lives here.
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Templates } from '../greetings/Templates.tsx'
import { Memberships } from '../points/Memberships.tsx'
import { Tiers } from '../points/Tiers.tsx'
import { Limits } from '../reports/Limits.tsx'
import { Catalogue } from '../rewards/Catalogue.tsx'
import { Causes } from '../rewards/Causes.tsx'
import { Draws } from '../rewards/Draws.tsx'
import { Partners } from '../rewards/Partners.tsx'
import { Referrals } from '../rewards/Referrals.tsx'
import { Section } from '../settings/Section.tsx'
import { useOpenCustomer } from './openCustomer.ts'
import { PointsProgramme } from './PointsProgramme.tsx'
import type { Programme } from './store.ts'

const panels: Record<Programme, ComponentType> = {
  points: PointsProgramme,
  rewards: Catalogue,
  tiers: TierPanel,
  membership: MembershipPanel,
  referral: Referrals,
  cause: Causes,
  partners: Partners,
  draws: Draws,
  greetings: Templates,
  limits: Limits,
}

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
