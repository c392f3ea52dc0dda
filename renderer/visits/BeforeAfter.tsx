// "Before → after": what a change does to points, stamps, rewards and tier, as a small table.
import { useTranslation } from 'react-i18next'
import type { BillOutcome } from '../../shared/visits/model.ts'
import classes from './ChangeBill.module.css'
import { changeRows } from './outcomeWords.ts'
import { useSpeech } from './useSpeech.ts'

export function BeforeAfter({ outcome }: { outcome: BillOutcome }) {
  const { t } = useTranslation('visits')
  const rows = changeRows(useSpeech(), outcome)
  if (rows.length === 0) return <p className={classes.hint}>{t('change.nothing')}</p>
  return (
    <table className={classes.table}>
      <caption className="spoken">{t('change.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('change.what')}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, before, after }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{before}</td>
            <td className={classes.after}>→ {after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
