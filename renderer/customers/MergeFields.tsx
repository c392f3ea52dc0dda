// What both customers say of themselves, and whose word stands where they differ.
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import { type MergeChoices, type MergedField, type MergePreview, mergedFields } from '../../shared/customers/merging.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Duplicates.module.css'

interface MergeFieldsProps {
  preview: MergePreview
  choices: MergeChoices
  onChoose: (field: MergedField, side: 'kept' | 'merged') => void
}

export function MergeFields({ preview, choices, onChoose }: MergeFieldsProps) {
  const { t } = useTranslation('merging')
  const { phoneRegion, language } = useSettings()
  const { kept, merged, after, conflicts, usual } = preview
  const write = (customer: Customer, field: MergedField): string => {
    if (field === 'birthday') return writeBirthday(customer.birthday, language)
    if (field === 'phone') return customer.phone === null ? '' : showPhone(customer.phone, phoneRegion)
    return customer[field] ?? ''
  }
  const shown = mergedFields.filter(field => write(kept, field) !== '' || write(merged, field) !== '')
  const sideOf = (field: MergedField) => choices[field] ?? (field === 'birthday' ? undefined : usual[field])
  const aliases = [kept.phone, merged.phone].filter(phone => phone !== null && phone !== after.phone)
  return (
    <>
      <table className={styles.compare} aria-label={t('known')}>
        <CompareHead first={t('field')} names={[kept.name, merged.name]} />
        <tbody>
          {shown.map(field => (
            <tr key={field}>
              <th scope="row">{t(`fields.${field}`)}</th>
              {(['kept', 'merged'] as const).map(side => {
                const value = write(side === 'kept' ? kept : merged, field)
                const choice = { field, side, value, isChosen: sideOf(field) === side }
                return (
                  <td key={side}>{conflicts.includes(field) ? <Choice {...choice} onChoose={onChoose} /> : value}</td>
                )
              })}
              <td className={styles.after}>
                {field === 'birthday' && sideOf(field) === undefined && conflicts.includes(field)
                  ? ''
                  : write(after, field)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {aliases.map(phone => (
        <p key={phone} className={styles.soft}>
          {t('keptPhone', { phone: showPhone(phone ?? '', phoneRegion) })}
        </p>
      ))}
    </>
  )
}

/** The heads of the columns; names where the two have not been named above. */
export function CompareHead({ first, names: [kept, merged] }: { first: string; names: [string, string] | [] }) {
  const { t } = useTranslation('merging')
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">
          {t('kept')} {kept !== undefined && <span className={styles.who}>{kept}</span>}
        </th>
        <th scope="col">
          {t('merged')} {merged !== undefined && <span className={styles.who}>{merged}</span>}
        </th>
        <th scope="col">{t('after')}</th>
      </tr>
    </thead>
  )
}

interface ChoiceProps {
  field: MergedField
  side: 'kept' | 'merged'
  value: string
  isChosen: boolean
  onChoose: MergeFieldsProps['onChoose']
}

function Choice({ field, side, value, isChosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('merging')
  const label = t('choose', { field: t(`fields.${field}`), value })
  return (
    <label className={styles.choice} data-chosen={isChosen}>
      <input
        type="radio"
        name={`merge-${field}`}
        aria-label={label}
        checked={isChosen}
        onChange={() => onChoose(field, side)}
      />
      {value}
    </label>
  )
}
