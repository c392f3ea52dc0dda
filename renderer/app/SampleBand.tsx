// The band that says that this is the sample shop, with one click back to the shop's own book.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api.ts'
import classes from './SampleBand.module.css'

export function SampleBand() {
  const { t } = useTranslation('app')
  const [isLeaving, setLeaving] = useState(false)
  const leave = () => {
    setLeaving(true)
    void call('files.openShop', {}).finally(() => setLeaving(false))
  }
  return (
    <aside className={classes.band}>
      <p>{t('sample')}</p>
      <button type="button" className={classes.back} onClick={leave} aria-disabled={isLeaving}>
        {isLeaving ? t('opening') : t('backToShop')}
      </button>
    </aside>
  )
}
