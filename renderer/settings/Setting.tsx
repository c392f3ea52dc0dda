// One setting: its name at the left, what it is now at the right, a hint below, and quietly whether it was saved.
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalWords } from '../ui/refusals.ts'
import styles from './Settings.module.css'
import type { Saving } from './useSaving.ts'

interface SettingProps {
  /** The id of the field that the name belongs to; absent where the field has its own label. */
  fieldId?: string
  name: string
  hint?: ReactNode
  saving: Saving
  children: ReactNode
}

export function Setting({ fieldId, name, hint, saving, children }: SettingProps) {
  return (
    <div className={styles.setting}>
      {fieldId ? (
        <label htmlFor={fieldId} className={styles.name}>
          {name}
        </label>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <div className={styles.value}>
        <div className={styles.field}>
          {children}
          <SavedNote saving={saving} />
        </div>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
    </div>
  )
}

function SavedNote({ saving }: { saving: Saving }) {
  const { t } = useTranslation('settings')
  const say = useRefusalWords()
  return (
    <span role="status" className={styles.saved} data-refused={typeof saving === 'object' || undefined}>
      {saving === 'saved' && (
        <>
          <IconCheck aria-hidden size={16} stroke={2} /> {t('saved')}
        </>
      )}
      {typeof saving === 'object' && say(saving)}
    </span>
  )
}
