// What both customers say of themselves, and whose word stands where they differ.
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import type { MergeChoices, MergePreview } from '../../shared/customers/merging.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Duplicates.module.css'
import { type ChosenField, type MergeLine, type MergeSide, useMergeLines } from './mergeRows.ts'

interface MergeFieldsProps {
  preview: MergePreview
  choices: MergeChoices
  onChoose: (field: ChosenField, side: MergeSide) => void
}

export function MergeFields({ preview, choices, onChoose }: MergeFieldsProps) {
  const { t } = useTranslation('merging')
  const { kept, merged } = preview
  const lines = useMergeLines(preview, choices)
  return (
    <>
      <table className={styles.compare} aria-label={t('known')}>
        <CompareHead first={t('field')} names={[kept.name, merged.name]} />
        <tbody>
          {lines.map(({ title, said, choice }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {(['kept', 'merged'] as const).map(side => (
                <td key={side} className={styles.said}>
                  {choice ? <Choice {...{ title, choice, side, onChoose }} value={said[side]} /> : said[side]}
                </td>
              ))}
              <td className={`${styles.after} ${styles.said}`}>{said.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <KeptBeside preview={preview} />
    </>
  )
}

/** What is not chosen but kept: the other number, both notes. */
function KeptBeside({ preview: { kept, merged, after, profiles } }: Pick<MergeFieldsProps, 'preview'>) {
  const { t } = useTranslation('merging')
  const { phoneRegion } = useSettings()
  const aliases = [kept.phone, merged.phone].filter(phone => phone !== null && phone !== after.phone)
  const lists = ({ tags, days }: MergePreview['profiles']['kept']) => tags.length + days.length
  const isNoteLost = merged.note !== '' && !after.note.includes(merged.note)
  const isJoined = kept.note !== '' && merged.note !== '' && !isNoteLost
  const isSummed = lists(profiles.kept) > 0 && lists(profiles.merged) > 0
  return (
    <>
      {aliases.map(phone => (
        <p key={phone} className={styles.soft}>
          {t('keptPhone', { phone: showPhone(phone ?? '', phoneRegion) })}
        </p>
      ))}
      {isJoined && <p className={styles.soft}>{t('joinedNotes')}</p>}
      {isNoteLost && <p className={styles.soft}>{t('noteTooLong')}</p>}
      {isSummed && <p className={styles.soft}>{t('summed')}</p>}
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
  title: string
  choice: NonNullable<MergeLine['choice']>
  side: MergeSide
  value: string
  onChoose: MergeFieldsProps['onChoose']
}

function Choice({ title, choice: { field, side: chosen }, side, value, onChoose }: ChoiceProps) {
  const { t } = useTranslation('merging')
  const isChosen = chosen === side
  return (
    <label className={styles.choice} data-chosen={isChosen}>
      <input
        type="radio"
        name={`merge-${field}`}
        aria-label={t('choose', { field: title, value })}
        checked={isChosen}
        onChange={() => onChoose(field, side)}
      />
      {value}
    </label>
  )
}
