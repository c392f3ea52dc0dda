// The band that says that this is the sample shop, with one click back to the shop's own book.
import { useTranslation } from 'react-i18next'
import { call } from '../api.ts'
import classes from './SampleBand.module.css'

export function SampleBand() {
  const { t } = useTranslation('app')
  return (
    <aside className={classes.band}>
      <p>{t('sample')}</p>
      <button type="button" className={classes.back} onClick={() => void call('files.openShop', {})}>
        {t('backToShop')}
      </button>
    </aside>
  )
}
