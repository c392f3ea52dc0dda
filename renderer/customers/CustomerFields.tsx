// The fields of the customer form. What is typed is never rewritten, so that Telex and VNI are not disturbed.
import { Chip, Group, Input, Textarea, TextInput } from '@mantine/core'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { type Customer, formsOfAddress } from '../../shared/customers/model.ts'
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
      <TextInput
        size="lg"
        {...field('name')}
        data-autofocus={focus === 'name' || undefined}
        required
        withAsterisk={false}
      />
      <div className={styles.pair}>
        <TextInput
          {...field('phone', () => sheet.setShares(false))}
          data-autofocus={focus === 'phone' || undefined}
          inputMode="tel"
        />
        <TextInput {...field('called')} description={t('form.calledHint')} />
      </div>
      <SamePhone sheet={sheet} exceptId={customer?.id ?? null} onOpenOther={onOpenOther} />
      <Textarea {...field('note')} description={t('form.noteHint')} autosize minRows={2} maxRows={6} />
      <TextInput {...field('birthday')} description={t('form.birthdayHint')} />
      <div className={styles.pair}>
        <TextInput {...field('place')} />
        <TextInput {...field('email')} inputMode="email" spellCheck={false} />
      </div>
      <TextInput
        {...field('code')}
        description={t('form.codeHint')}
        spellCheck={false}
        onKeyDown={leaveEnterToScanner}
      />
    </>
  )
}

/** A scanner ends with Enter; scanning a code into its field does not save the form. */
function leaveEnterToScanner(event: { key: string; preventDefault: () => void }) {
  if (event.key === 'Enter') event.preventDefault()
}

function useField({ form }: CustomerSheetState) {
  const { t } = useTranslation('customers')
  const { errors } = form.formState
  return (name: Exclude<keyof FormFields, 'formOfAddress'>, onTyped?: () => void) => {
    const error = errors[name]
    return {
      ...form.register(name, onTyped && { onChange: onTyped }),
      label: t(`form.${name}`),
      error: error && words(name, error.type, error.message),
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
    <Input.Wrapper label={t('form.formOfAddress')} labelElement="div" id="form-of-address">
      <Controller
        control={sheet.form.control}
        name="formOfAddress"
        render={({ field }) => (
          <Chip.Group value={field.value} onChange={field.onChange}>
            <Group gap={6} role="radiogroup" aria-label={t('form.formOfAddress')}>
              {formsOfAddress.map(form => (
                <Chip key={form} value={form} size="sm" radius="sm" classNames={{ label: styles.chip ?? '' }}>
                  {form === '' ? t('form.neutral') : capital(form)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
      />
    </Input.Wrapper>
  )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
