// The first page of a new shop: its name on the seal, and three doors into the book.
import { TextInput, Title } from '@mantine/core'
import { IconBuildingStore, IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sealLines } from '../../shared/text/format.ts'
import { call } from '../api.ts'
import { CustomerForm } from '../customers/CustomerForm.tsx'
import { Door } from '../ui/Door.tsx'
import { useKeys } from '../ui/keys.ts'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import { openImport, showAtCounter } from './store.ts'
import styles from './WelcomePage.module.css'

export function WelcomePage() {
  const { t } = useTranslation('files')
  const [adds, setAdds] = useState(false)
  const doors = {
    import: openImport,
    first: () => setAdds(true),
    sample: () => void call('files.openSample', {}),
  }
  useKeys({ 'Alt+1': doors.import, 'Alt+2': doors.first, 'Alt+3': doors.sample, 'Ctrl+N': doors.first })
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <Greeting />
        <h2 className={styles.question}>{t('welcome.doors')}</h2>
        <div className={styles.doors}>
          <Door
            icon={IconFileImport}
            title={t('welcome.import')}
            text={t('welcome.importHint')}
            keys={['Alt', '1']}
            onOpen={doors.import}
          />
          <Door
            icon={IconUserPlus}
            title={t('welcome.first')}
            text={t('welcome.firstHint')}
            keys={['Alt', '2']}
            onOpen={doors.first}
          />
          <Door
            icon={IconBuildingStore}
            title={t('welcome.sample')}
            text={t('welcome.sampleHint')}
            keys={['Alt', '3']}
            onOpen={doors.sample}
          />
        </div>
      </div>
      <CustomerForm opened={adds} onClose={() => setAdds(false)} onSaved={customer => showAtCounter(customer.id)} />
    </div>
  )
}

/** The words of welcome, and the shop's name, which the seal takes on while it is typed. */
function Greeting() {
  const { t } = useTranslation('files')
  const settings = useSettings()
  const [shopName, setShopName] = useState(settings.shopName)
  const save = () => {
    if (shopName.trim() !== settings.shopName) void call('settings.save', { shopName })
  }
  return (
    <div className={styles.greeting}>
      <div className={styles.seal}>
        <StampMark lines={sealLines({ stampMark: settings.stampMark, shopName })} angle={-8} />
      </div>
      <div className={styles.words}>
        <Title order={1}>{t('welcome.title')}</Title>
        <p className={styles.lead}>{t('welcome.lead')}</p>
        <TextInput
          size="md"
          className={styles.name}
          label={t('welcome.shopName')}
          description={t('welcome.shopNameHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={shopName}
          maxLength={60}
          autoComplete="organization"
          onChange={event => setShopName(event.currentTarget.value)}
          onBlur={save}
        />
      </div>
    </div>
  )
}
