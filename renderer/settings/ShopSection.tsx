// The shop: its name, what its seal says, who owns it; the seal is pressed anew with each letter.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sealLines } from '../../shared/text/format.ts'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import { Section } from './Section.tsx'
import styles from './Settings.module.css'
import { TextSetting } from './TextSetting.tsx'

export function ShopSection() {
  const { t } = useTranslation('settings')
  const { shopName, stampMark } = useSettings()
  const [typed, setTyped] = useState<{ shopName?: string; stampMark?: string }>({})
  const typing = (field: 'shopName' | 'stampMark') => (text: string) =>
    setTyped(before => ({ ...before, [field]: text }))
  return (
    <Section id="shop" title={t('shop.title')}>
      <div className={styles.withSeal}>
        <div>
          <TextSetting setting="shopName" name={t('shop.name')} maxLength={60} onTyped={typing('shopName')} />
          <TextSetting
            setting="stampMark"
            name={t('shop.mark')}
            hint={t('shop.markHint')}
            maxLength={16}
            onTyped={typing('stampMark')}
          />
          <TextSetting setting="ownerName" name={t('shop.owner')} hint={t('shop.ownerHint')} maxLength={60} />
        </div>
        <figure className={styles.seal}>
          <StampMark lines={sealLines({ shopName, stampMark, ...typed })} angle={-8} />
          <figcaption>{t('shop.seal')}</figcaption>
        </figure>
      </div>
    </Section>
  )
}
