// The fields of the customer form. What is typed is never rewritten, so that Telex and VNI are not disturbed.
import { Textarea, TextInput } from '@mantine/core'
import { Controller, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { readBirthday, writeBirthday } from '../../shared/customers/birthday.ts'
import { type Customer, formsOfAddress, type OptionalField } from '../../shared/customers/model.ts'
import { capital } from '../../shared/text/format.ts'
import { Choice } from '../ui/Choice.tsx'
import { takesScans } from '../ui/scans.ts'
import { useSettings } from '../ui/settings.ts'
import { AlikeCustomers } from './AlikeCustomers.tsx'
import styles from './CustomerForm.module.css'
import type { FormFields } from './formFields.ts'
import { MoreFields } from './MoreFields.tsx'
import { SamePhone } from './SamePhone.tsx'
import type { CustomerSheetState } from './useCustomerForm.ts'

interface CustomerFieldsProps {
  sheet: CustomerSheetState
  customer: Customer | undefined
  focus: 'name' | 'phone'
  onOpenOther: ((customerId: Id) => void) | undefined
}

export function CustomerFields({ sheet, customer, focus, onOpenOther }: CustomerFieldsProps) {
  const { t } = useTranslation('customers')
  const field = useField(sheet)
  const { hiddenFields } = useSettings()
  const isUsed = (name: OptionalField) => !hiddenFields.includes(name)
  return (
    <>
      <Address sheet={sheet} />
      <div className={styles.pair} data-first-wide>
        <TextInput {...field('name')} data-autofocus={focus === 'name' || undefined} required withAsterisk={false} />
        <TextInput {...field('called', { hint: t('form.calledHint') })} />
      </div>
      <div className={styles.pair}>
        <TextInput
          {...field('phone', { onTyped: () => sheet.setShares(false) })}
          data-autofocus={focus === 'phone' || undefined}
          inputMode="tel"
        />
        <TextInput {...field('birthday', { hint: useBirthdayHint(sheet) })} />
      </div>
      <BirthdayReason sheet={sheet} />
      <SamePhone sheet={sheet} exceptId={customer?.id ?? null} onOpenOther={onOpenOther} />
      {!customer && <AlikeCustomers sheet={sheet} onOpenOther={onOpenOther} />}
      <Textarea {...field('note', { hint: t('form.noteHint') })} autosize minRows={2} maxRows={6} />
      <div className={styles.pair}>
        {isUsed('place') && <TextInput {...field('place')} />}
        {isUsed('email') && <TextInput {...field('email')} inputMode="email" spellCheck={false} />}
        <TextInput
          {...field('code', { hint: t('form.codeHint') })}
          {...takesScans}
          spellCheck={false}
          onKeyDown={leaveEnterToScanner}
        />
      </div>
      <MoreFields form={sheet.more} name={sheet.form.getValues('name')} />
    </>
  )
}

/** A scanner ends with Enter; scanning a code into its field does not save the form. */
function leaveEnterToScanner(event: { key: string; preventDefault: () => void }) {
  if (event.key === 'Enter') event.preventDefault()
}

/** A birthday that brought a gift changes only with a reason; it is asked for where that turned out. */
function BirthdayReason({ sheet: { birthdayReason, setBirthdayReason } }: { sheet: CustomerSheetState }) {
  const { t } = useTranslation('customers')
  if (birthdayReason === null) return null
  return (
    <TextInput
      label={t('form.birthdayReason')}
      error={birthdayReason.trim() === '' && t('form.birthdayReasonHint')}
      autoFocus
      inputWrapperOrder={wrapperOrder}
      autoComplete="off"
      maxLength={200}
      value={birthdayReason}
      onChange={event => setBirthdayReason(event.currentTarget.value)}
    />
  )
}

/** How a birthday can be written; and as soon as one is, what it was read as: '2012' is the 20th of December. */
function useBirthdayHint({ form }: CustomerSheetState): string {
  const { t } = useTranslation('customers')
  const { language } = useSettings()
  const typed = useWatch({ control: form.control, name: 'birthday' })
  const read = readBirthday(typed)
  const birthday = read === 'unreadable' ? '' : writeBirthday(read, language)
  return birthday === '' ? t('form.birthdayHint') : t('form.birthdayRead', { birthday })
}

interface FieldOptions {
  hint?: string
  onTyped?: () => void
}

function useField({ form }: CustomerSheetState) {
  const { t } = useTranslation('customers')
  const { errors } = form.formState
  return (name: Exclude<keyof FormFields, 'formOfAddress'>, { hint, onTyped }: FieldOptions = {}) => {
    const error = errors[name]
    return {
      ...form.register(name, onTyped && { onChange: onTyped }),
      label: t(`form.${name}`),
      error: error && words(name, error.type, error.message),
      // What is wrong stands in the place of the hint.
      description: error ? undefined : hint,
      autoComplete: 'off',
      inputWrapperOrder: wrapperOrder,
    }
  }
  function words(name: keyof FormFields, type: string, message: string | undefined): string {
    if (name === 'name' && type === 'too_small') return t('form.nameMissing')
    if (type === 'too_big') return t('form.tooLong')
    return name === 'birthday' ? t('form.birthdayUnreadable') : (message ?? '')
  }
}

// Labels of a pair stay on one line with each other: hints stand under the fields.
const wrapperOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']

function Address({ sheet }: { sheet: CustomerSheetState }) {
  const { t } = useTranslation('customers')
  return (
    <Controller
      control={sheet.form.control}
      name="formOfAddress"
      render={({ field }) => (
        <Choice
          label={t('form.formOfAddress')}
          value={field.value}
          choices={formsOfAddress.map(value => ({ value, label: value === '' ? t('form.neutral') : capital(value) }))}
          onChange={field.onChange}
        />
      )}
    />
  )
}
