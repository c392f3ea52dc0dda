// The notice for customers on one A4 page: what the shop keeps of them and why, what they may ask for, how to reach the shop.
import { useTranslation } from 'react-i18next'
import { formatDay, sealLines } from '../../shared/text/format.ts'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './PrivacyNotice.module.css'

const parts = ['what', 'why', 'where'] as const
const rights = ['see', 'correct', 'withdraw', 'object', 'erase', 'complain'] as const

export function PrivacyNotice() {
  const { t } = useTranslation('privacy')
  const settings = useSettings()
  const today = useToday()
  const shop = settings.shopName || t('noticeSheet.shop')
  return (
    <article className={styles.notice}>
      <header>
        <div className={styles.seal}>
          <StampMark lines={sealLines(settings)} angle={-8} />
        </div>
        <div>
          <p>{settings.shopName}</p>
          <h1>{t('noticeSheet.title')}</h1>
        </div>
      </header>
      <p>{t('noticeSheet.intro', { shop })}</p>
      {parts.map(part => (
        <section key={part}>
          <h2>{t(`noticeSheet.${part}`)}</h2>
          <p>{t(`noticeSheet.${part}Words`)}</p>
        </section>
      ))}
      <section>
        <h2>{t('noticeSheet.rights')}</h2>
        <ul>
          {rights.map(right => (
            <li key={right}>{t(`noticeSheet.rightsList.${right}`)}</li>
          ))}
        </ul>
        <p>{t('noticeSheet.clocks')}</p>
      </section>
      <section>
        <h2>{t('noticeSheet.children')}</h2>
        <p>{t('noticeSheet.childrenWords')}</p>
      </section>
      {settings.shopContact !== '' && (
        <section>
          <h2>{t('noticeSheet.contact')}</h2>
          <p className={styles.contact}>{settings.shopContact}</p>
        </section>
      )}
      <footer>
        {t('noticeSheet.law')} {t('noticeSheet.day', { day: formatDay(today) })}
      </footer>
    </article>
  )
}
