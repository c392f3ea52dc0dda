// What of a list is left out or taken differently, each with its reason and a few rows to look at.
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../shared/files/model.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Import.module.css'

const examplesShown = 3

// Where so many amounts have fractions, they are probably in another currency than the shop's.
const strangeShare = 0.5

export function LeftOut({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('imports')
  const { currency } = useSettings()
  const { rowsWithoutCustomer, amountsRounded, problems } = preview
  const visits = preview.purchases + preview.returns + preview.visitsKnown
  if (rowsWithoutCustomer + amountsRounded + problems.length === 0) return <p>{t('preview.nothingWrong')}</p>
  return (
    <ul className={styles.problems}>
      {rowsWithoutCustomer > 0 && <Line count={rowsWithoutCustomer} words={t('preview.rowsWithoutCustomer')} />}
      {problems.map(({ code, count, examples }) => (
        <Line key={code} count={count} words={t(`problems.${code}`)}>
          <ul>
            {examples.slice(0, examplesShown).map(({ row, text }) => (
              <li key={row}>
                {t('preview.row', { row })}: {text}
              </li>
            ))}
          </ul>
        </Line>
      ))}
      {amountsRounded > 0 && (
        <Line count={amountsRounded} words={t('preview.amountsRounded', { currency })}>
          {amountsRounded > visits * strangeShare && <p className={styles.soft}>{t('preview.otherCurrency')}</p>}
        </Line>
      )}
    </ul>
  )
}

function Line({ count, words, children }: { count: number; words: string; children?: React.ReactNode }) {
  const { language } = useSettings()
  return (
    <li>
      <strong>{formatNumber(count, language)}</strong> {words}
      {children}
    </li>
  )
}
