// The programmes of the shop, one at a time: each explains itself, is set up here and lives here.
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Memberships } from '../points/Memberships.tsx'
import { Causes } from '../rewards/Causes.tsx'
import { Draws } from '../rewards/Draws.tsx'
import { Partners } from '../rewards/Partners.tsx'
import { Section } from '../settings/Section.tsx'
import { type Programme, programmes, showAtCounter } from './store.ts'

/** The panel of each programme; one without a panel is not offered. */
const panels: Partial<Record<Programme, ComponentType>> = {
  partners: Partners,
  membership: () => <Memberships onOpen={showAtCounter} />,
  cause: Causes,
  draws: Draws,
}

export const offered = programmes.filter(programme => panels[programme] !== undefined)

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
