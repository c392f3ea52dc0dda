// The rights of a customer: a button, and the sheet that it opens with consents, requests, their data and erasing.
import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import { Consents } from './Consents.tsx'
import { EraseCustomer } from './EraseCustomer.tsx'
import { PersonData } from './PersonData.tsx'
import styles from './Rights.module.css'
import { RightsRequests } from './RightsRequests.tsx'
import { useSheetKeys } from './useSheetKeys.ts'

interface CustomerRightsProps {
  customer: Customer
  onErased: () => void
}

export function CustomerRights({ customer, onErased }: CustomerRightsProps) {
  const { t } = useTranslation('rights')
  const [opened, setOpened] = useState(false)
  useSheetKeys(opened, () => setOpened(false))
  return (
    <>
      <Button size="md" variant="default" onClick={() => setOpened(true)}>
        {t('open')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        closeOnEscape={false}
        position="right"
        size={600}
        title={`${t('title')} · ${customer.name}`}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <div className={styles.sheet} data-wide-panel>
          <p className={styles.lead}>{t('lead')}</p>
          <Consents customer={customer} />
          <RightsRequests customer={customer} />
          <PersonData customer={customer} />
          <EraseCustomer
            customer={customer}
            onErased={() => {
              setOpened(false)
              onErased()
            }}
          />
        </div>
      </Drawer>
    </>
  )
}
