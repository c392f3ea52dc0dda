// Under the rows: nobody, or not the one who is meant; one key adds them with what was typed.
import { useTranslation } from 'react-i18next'
import { Key } from '../ui/Key.tsx'
import classes from './NotFound.module.css'

interface NotFoundProps {
  typed: string
  count: number
  onAdd: () => void
}

export function NotFound({ typed, count, onAdd }: NotFoundProps) {
  const { t } = useTranslation('customers')
  const text = typed.trim()
  const isNobody = count === 0 && text !== ''
  return (
    <>
      <p className="spoken" role="status">
        {text !== '' && count > 0 && t('search.found', { count })}
      </p>
      <div className={classes.notFound} data-nobody={isNobody || undefined}>
        {text !== '' && (
          <p role={isNobody ? 'status' : undefined}>{isNobody ? t('search.nobody', { text }) : t('search.notThese')}</p>
        )}
        <button type="button" className={classes.add} aria-keyshortcuts="Control+N" onClick={onAdd}>
          <span className={classes.words}>{text === '' ? t('search.addNew') : t('search.add', { text })}</span>
          <Key>{isNobody ? 'Enter' : 'Ctrl N'}</Key>
        </button>
      </div>
    </>
  )
}
