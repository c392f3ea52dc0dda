// What the shop notes about its customers: each optional field can be switched off; and what the shop calls itself.
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FieldGroup, fieldGroups, type OptionalField } from '../../shared/customers/model.ts'
import { useSettings } from '../ui/settings.ts'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { TextSetting } from './TextSetting.tsx'
import { useSaving } from './useSaving.ts'

export function CustomerSection() {
  const { t } = useTranslation('profile')
  const { selfWord } = useSettings()
  return (
    <Section id="customers" title={t('settings.title')} lead={t('settings.lead')}>
      {(Object.keys(fieldGroups) as FieldGroup[]).map(group => (
        <FieldsInUse key={group} group={group} />
      ))}
      <TextSetting
        setting="selfWord"
        name={t('settings.selfWord')}
        hint={t('settings.selfWordHint', { word: selfWord.charAt(0).toLocaleUpperCase('vi') + selfWord.slice(1) })}
        maxLength={20}
        suggestions={t('settings.selfWords').split('|')}
      />
    </Section>
  )
}

function FieldsInUse({ group }: { group: FieldGroup }) {
  const { t } = useTranslation('profile')
  const { hiddenFields } = useSettings()
  const { saving, save } = useSaving()
  const use = (field: OptionalField, isUsed: boolean) => {
    const others = hiddenFields.filter(hidden => hidden !== field)
    void save({ hiddenFields: isUsed ? others : [...others, field] })
  }
  return (
    <Setting name={t(`groups.${group}`)} saving={saving}>
      <fieldset aria-label={t(`groups.${group}`)} className={styles.fields}>
        {fieldGroups[group].map(field => (
          <Checkbox
            key={field}
            label={t(`fields.${field}`)}
            checked={!hiddenFields.includes(field)}
            onChange={event => use(field, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    </Setting>
  )
}
