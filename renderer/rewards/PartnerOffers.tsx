// What a customer of ours can get at partner shops: one quiet button, absent while the shop has no partner's offers.
import { Menu, Modal } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { OfferForCustomer, PartnerVoucher } from '../../shared/rewards/partnerModel.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import styles from './PartnerOffers.module.css'
import { useIssue } from './partnerGestures.ts'
import { useOfferWords } from './partnerWords.ts'
import { VoucherView } from './VoucherView.tsx'

export function PartnerOffers({ customer }: { customer: Customer }) {
  const { t } = useTranslation('partners')
  const [shown, setShown] = useState<PartnerVoucher | null>(null)
  const offers = useAnswer('rewards.listPartnerOffers', { customerId: customer.id }).data ?? []
  const some = offers.filter(({ left, codes }) => left !== 0 || codes.length > 0)
  if (some.length === 0) return null
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={styles.button}>
            <IconBuildingStore aria-hidden="true" size={20} stroke={1.7} />
            {t('counter.button')}
          </button>
        </Menu.Target>
        <Choices customer={customer} offers={some} onShow={setShown} />
      </Menu>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={t('voucher.title', { name: shown?.partnerName ?? '' })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {shown && <VoucherView voucher={shown} />}
      </Modal>
    </>
  )
}

interface ChoicesProps {
  customer: Customer
  offers: OfferForCustomer[]
  onShow: (voucher: PartnerVoucher | null) => void
}

function Choices({ customer, offers, onShow }: ChoicesProps) {
  const { t } = useTranslation('partners')
  const words = useOfferWords()
  const issue = useIssue(customer, onShow)
  const held = offers.flatMap(({ codes }) => codes)
  return (
    <Menu.Dropdown>
      {offers.map(({ offer, partnerName, left }) =>
        left === 0 ? null : (
          <Menu.Item key={offer.id} onClick={() => void issue(offer)}>
            {words.terms(offer.terms)} {t('counter.at', { name: partnerName })}{' '}
            {left !== null && <span className={styles.soft}>{t('counter.left', { count: left })}</span>}
          </Menu.Item>
        ),
      )}
      {held.length > 0 && <Menu.Label>{t('counter.held')}</Menu.Label>}
      {held.map(voucher => (
        <Menu.Item key={voucher.serial} onClick={() => onShow(voucher)}>
          {words.terms(voucher.terms)} {t('counter.at', { name: voucher.partnerName })}{' '}
          <span className={styles.soft}>{t('counter.until', { day: formatDay(voucher.expiresDay) })}</span>
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  )
}
