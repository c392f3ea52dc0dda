// One partner shop: what our customers get there, what theirs get here, and the card that tells them.
import { Button, Group, Modal } from '@mantine/core'
import { IconPlus, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Direction, directions, type Partner, type PartnerOffer } from '../../shared/rewards/partnerModel.ts'
import { OfferForm } from './OfferForm.tsx'
import styles from './Partners.module.css'
import { useOfferWords } from './partnerWords.ts'
import { ShopCardView, Spoken } from './ShopCardView.tsx'
import { usePartnerActions } from './usePartnerActions.ts'

export function PartnerSection({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners')
  const [isSending, setSending] = useState(false)
  const { archive } = usePartnerActions()
  const { name, spoken } = partner
  return (
    <section className={styles.partner} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconSend aria-hidden size={18} />} onClick={() => setSending(true)}>
            {t('send')}
          </Button>
          <Button
            variant="default"
            aria-label={t('archiveNamed', { name })}
            onClick={() => void archive(partner, true)}
          >
            {t('archive')}
          </Button>
        </Group>
      </div>
      <Spoken spoken={spoken} hint={t('spoken', { name })} />
      <div className={styles.directions}>
        {directions.map(direction => (
          <Offers key={direction} partner={partner} direction={direction} />
        ))}
      </div>
      <Modal
        opened={isSending}
        onClose={() => setSending(false)}
        size="lg"
        title={t('card.forPartner', { name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ShopCardView partner={partner} />
      </Modal>
    </section>
  )
}

function Offers({ partner, direction }: { partner: Partner; direction: Direction }) {
  const { t } = useTranslation('partners')
  const [isAdding, setAdding] = useState(false)
  const { addOffer } = usePartnerActions()
  const { name } = partner
  const all = partner.offers.filter(offer => offer.direction === direction)
  const title = t(`addOfferFor.${direction}`, { name })
  return (
    <div className={styles.direction}>
      <h4>{t(`direction.${direction}`, { name })}</h4>
      {all.length === 0 && <p className={styles.hint}>{t(`none.${direction}`)}</p>}
      <ul>
        {all.map(offer => (
          <Offer key={offer.id} offer={offer} />
        ))}
      </ul>
      {isAdding ? (
        <OfferForm
          title={title}
          onSave={async fields => setAdding(!(await addOffer(partner, direction, fields)))}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button
          variant="default"
          size="xs"
          mt={8}
          aria-label={title}
          leftSection={<IconPlus aria-hidden size={16} />}
          onClick={() => setAdding(true)}
        >
          {t('addOffer')}
        </Button>
      )}
    </div>
  )
}

function Offer({ offer }: { offer: PartnerOffer }) {
  const { t } = useTranslation('partners')
  const words = useOfferWords()
  const { archiveOffer } = usePartnerActions()
  const isArchived = offer.archivedAt !== null
  return (
    <li className={styles.offer} data-archived={isArchived || undefined}>
      <div>
        <p>{words.terms(offer.terms)}</p>
        <p className={styles.hint}>{isArchived ? t('archivedTitle') : words.rest(offer)}</p>
      </div>
      <Button variant="subtle" color="gray" size="xs" onClick={() => void archiveOffer(offer, !isArchived)}>
        {t(isArchived ? 'bringBack' : 'archive')}
      </Button>
    </li>
  )
}
