// Partner shops: whom we know, what each promises the other's customers, the month to settle, and how shops become partners.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/rewards/partnerModel.ts'
import { useAnswer } from '../api.ts'
import { AddPartner } from './AddPartner.tsx'
import { PartnerMonths } from './PartnerMonths.tsx'
import { PartnerSection } from './PartnerSection.tsx'
import styles from './Partners.module.css'
import { ShopCardView } from './ShopCardView.tsx'
import { usePartnerActions } from './usePartnerActions.ts'

export function Partners() {
  const { t } = useTranslation('partners')
  const partners = useAnswer('rewards.listPartners', {}).data
  if (!partners) return null
  const inUse = partners.filter(({ archivedAt }) => archivedAt === null)
  const archived = partners.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <div className={styles.partners}>
      {inUse.map(partner => (
        <PartnerSection key={partner.id} partner={partner} />
      ))}
      {partners.length > 0 && <PartnerMonths />}
      <section aria-label={t('card.title')}>
        <h3>{t('card.title')}</h3>
        <p className={styles.lead}>{t('card.lead')}</p>
        <ShopCardView partner={null} />
      </section>
      <section aria-label={t('add.title')}>
        <h3>{t('add.title')}</h3>
        <AddPartner />
      </section>
      {archived.length > 0 && <Archived partners={archived} />}
    </div>
  )
}

function Archived({ partners }: { partners: Partner[] }) {
  const { t } = useTranslation('partners')
  const { archive } = usePartnerActions()
  return (
    <section aria-label={t('archivedTitle')}>
      <h3>{t('archivedTitle')}</h3>
      <ul>
        {partners.map(partner => (
          <li key={partner.id} className={styles.offer}>
            <span>{partner.name}</span>
            <Button variant="default" size="xs" onClick={() => void archive(partner, false)}>
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
