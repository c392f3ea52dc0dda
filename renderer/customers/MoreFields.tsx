// The further part of the customer form: closed at first, so that the counter stays quick; then in calm groups.
import { Button, Switch } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { ClipboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldGroup, fieldGroups } from '../../shared/customers/model.ts'
import { useSettings } from '../ui/settings.ts'
import { DayRows } from './DayRows.tsx'
import { PhoneRows } from './PhoneRows.tsx'
import { PhotoField, usePhotoFile } from './PhotoField.tsx'
import styles from './ProfileForm.module.css'
import { Chosen, Line, Lines, type PartProps, Tags } from './profileFields.tsx'
import type { ProfileForm } from './useProfileForm.ts'

export function MoreFields({ form, name }: { form: ProfileForm; name: string }) {
  const { t } = useTranslation('profile')
  const { isShown, draft } = form
  const Icon = isShown ? IconChevronUp : IconChevronDown
  return (
    <>
      <Button
        variant="default"
        size="md"
        className={styles.toggle}
        aria-expanded={isShown}
        leftSection={<Icon size={18} aria-hidden />}
        onClick={form.open}
      >
        {t(isShown ? 'less' : 'more')}
      </Button>
      {isShown && draft && <Groups form={form} part={{ draft, change: form.change }} name={name} />}
    </>
  )
}

function Groups({ form, part, name }: { form: ProfileForm; part: PartProps; name: string }) {
  const { t } = useTranslation('profile')
  const photo = usePhotoFile(form)
  const isOrganisation = part.draft.kind === 'organisation'
  const pasted = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files
    if (!file) return
    event.preventDefault()
    photo.take(file)
  }
  const organisation = (
    <Group of="organisation">
      <Switch
        size="md"
        label={t('isOrganisation')}
        checked={isOrganisation}
        onChange={event => part.change({ kind: event.currentTarget.checked ? 'organisation' : 'person' })}
      />
      {isOrganisation && <Organisation {...part} />}
    </Group>
  )
  return (
    <div className={styles.groups} onPaste={pasted}>
      {form.wasOrganisation && organisation}
      <Group of="person">
        <PhotoField form={form} photo={photo} name={name} />
        {!isOrganisation && <Person {...part} />}
      </Group>
      <Group of="buying">
        <Lines {...part} field="whyTheyBuy" />
        <Chosen {...part} field="payment" />
      </Group>
      <Group of="matters">
        <Tags {...part} field="interests" kind="interest" />
        <Tags {...part} field="wishes" kind="goal" />
        <Lines {...part} field="goals" />
        <Lines {...part} field="personalValues" />
        <Lines {...part} field="worries" />
        <Lines {...part} field="motivations" />
      </Group>
      <Group of="days">
        <DayRows {...part} mistakes={form.mistakes} />
      </Group>
      <Group of="contact">
        <PhoneRows {...part} mistakes={form.mistakes} />
        <div className={styles.pair}>
          <Line {...part} field="zalo" maxLength={80} />
          <Line {...part} field="facebook" maxLength={200} />
          <Chosen {...part} field="channel" />
          <Chosen {...part} field="contactTime" />
        </div>
      </Group>
      {!form.wasOrganisation && organisation}
    </div>
  )
}

/** A group of which the shop uses at least one field. */
function Group({ of, children }: { of: FieldGroup; children: ReactNode }) {
  const { t } = useTranslation('profile')
  const { hiddenFields } = useSettings()
  if (fieldGroups[of].every(field => hiddenFields.includes(field))) return null
  return (
    <fieldset className={styles.group}>
      <legend>{t(`groups.${of}`)}</legend>
      {children}
    </fieldset>
  )
}

function Person(part: PartProps) {
  return (
    <div className={styles.pair}>
      <Chosen {...part} field="gender" />
      <Chosen {...part} field="maritalStatus" />
      <Line {...part} field="occupation" maxLength={80} />
      <Chosen {...part} field="education" />
      <Chosen {...part} field="incomeBand" />
    </div>
  )
}

function Organisation(part: PartProps) {
  return (
    <div className={styles.pair}>
      <Line {...part} field="industry" maxLength={80} />
      <Line {...part} field="taxCode" maxLength={20} />
      <Chosen {...part} field="size" />
    </div>
  )
}
