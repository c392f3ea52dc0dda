// Language and appearance; both change at once.
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { appearances, languages } from '../../shared/settings/model.ts'
import { useSettings } from '../ui/settings.ts'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import { useSaving } from './useSaving.ts'

export function LookSection() {
  const { t } = useTranslation('settings')
  const { language, appearance } = useSettings()
  const ofLanguage = useSaving()
  const ofAppearance = useSaving()
  return (
    <Section id="look" title={t('look.title')}>
      <Setting name={t('look.language')} saving={ofLanguage.saving}>
        <SegmentedControl
          size="md"
          aria-label={t('look.language')}
          value={language}
          data={languages.map(value => ({ value, label: t(`look.${value}`) }))}
          onChange={value => void ofLanguage.save({ language: value })}
        />
      </Setting>
      <Setting name={t('look.appearance')} saving={ofAppearance.saving}>
        <SegmentedControl
          size="md"
          aria-label={t('look.appearance')}
          value={appearance}
          data={appearances.map(value => ({ value, label: t(`look.${value}`) }))}
          onChange={value => void ofAppearance.save({ appearance: value })}
        />
      </Setting>
    </Section>
  )
}
