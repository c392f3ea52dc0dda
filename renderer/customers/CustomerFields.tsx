// The fields of the customer form. What is typed is never rewritten, so that Telex and VNI are not disturbed.
import { Textarea, TextInput } from '@mantine/core'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { type Customer, formsOfAddress } from '../../shared/customers/model.ts'
import { capital } from '../../shared/text/format.ts'
import { Choice } from '../ui/Choice.tsx'
import { takesScans } from '../ui/scans.ts'
import styles from './CustomerForm.module.css'
import type { FormFields } from './formFields.ts'
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
        <TextInput {...field('birthday', { hint: t('form.birthdayHint') })} />
      </div>
      <SamePhone sheet={sheet} exceptId={customer?.id ?? null} onOpenOther={onOpenOther} />
      <Textarea {...field('note', { hint: t('form.noteHint') })} autosize minRows={2} maxRows={6} />
      <div className={styles.pair}>
        <TextInput {...field('place')} />
        <TextInput {...field('email')} inputMode="email" spellCheck={false} />
      </div>
      <div className={styles.pair}>
        <TextInput
          {...field('code', { hint: t('form.codeHint') })}
          {...takesScans}
          spellCheck={false}
          onKeyDown={leaveEnterToScanner}
        />
      </div>
    </>
  )
}

/** A scanner ends with Enter; scanning a code into its field does not save the form. */
function leaveEnterToScanner(event: { key: string; preventDefault: () => void }) {
  if (event.key === 'Enter') event.preventDefault()
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
