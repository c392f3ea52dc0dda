// The sheet of a draw, for the wall and for whoever wants to check it: what was promised, the winners, how they are
// found again, and the list of entries. Black on white on the screen, too: it is the paper that is shown.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draw, ListedEntries, Winner } from '../../shared/rewards/drawModel.ts'
import { useSettings } from '../ui/settings.ts'
import { DrawFacts } from './DrawFacts.tsx'
import styles from './DrawSheet.module.css'
import { useDrawWords } from './drawWords.ts'

interface DrawSheetProps {
  draw: Draw
  entries: ListedEntries[]
  winners: Winner[]
}

export function DrawSheet({ draw, entries, winners }: DrawSheetProps) {
  const { t } = useTranslation('draws')
  const { shopName } = useSettings()
  return (
    <section className={styles.sheet} aria-label={t('sheet.title', { name: draw.name })}>
      <header>
        <p>{shopName}</p>
        <p className={styles.title}>{t('sheet.title', { name: draw.name })}</p>
      </header>
      <DrawFacts draw={draw} onPaper />
      {winners.length > 0 && <WinnersTable winners={winners} />}
      <Recipe />
      {entries.length === 0 ? <p>{t('sheet.listLater')}</p> : <EntriesTable entries={entries} />}
    </section>
  )
}

const steps = ['commitment', 'text', 'hash', 'even', 'winner', 'next'] as const

function Recipe() {
  const { t } = useTranslation('draws')
  return (
    <>
      <p className={styles.heading}>{t('sheet.how')}</p>
      <ol className={styles.recipe}>
        {steps.map(step => (
          <li key={step}>{t(`sheet.recipe.${step}`)}</li>
        ))}
      </ol>
      <p>{t('sheet.tool')}</p>
      <p className={styles.heading}>{t('sheet.proves')}</p>
      <p>{t('sheet.provesSecret')}</p>
      <p>{t('sheet.provesList')}</p>
    </>
  )
}

function WinnersTable({ winners }: { winners: Winner[] }) {
  const { t } = useTranslation('draws')
  const heads = [t('sheet.prize'), t('sheet.turn'), t('sheet.entry'), t('sheet.name'), t('sheet.phone')]
  return (
    <Table title={t('winners')} heads={heads}>
      {winners.map(({ id, title, turn, entry, name, phoneTail }) => (
        <tr key={id}>
          <td>{title}</td>
          <td>{turn}</td>
          <td>{entry}</td>
          <td>{name}</td>
          <td>{phoneTail && `•• ${phoneTail}`}</td>
        </tr>
      ))}
    </Table>
  )
}

function EntriesTable({ entries }: { entries: ListedEntries[] }) {
  const { t } = useTranslation('draws')
  const { number } = useDrawWords()
  const heads = [t('sheet.numbers'), t('sheet.name'), t('sheet.phone'), t('sheet.count')]
  return (
    <div className={styles.list}>
      <Table title={t('sheet.list')} heads={heads} isLong>
        {entries.map(({ first, count, customerId, name, phoneTail }) => (
          <tr key={customerId}>
            <td>{count === 1 ? first : `${first} – ${first + count - 1}`}</td>
            <td>{name}</td>
            <td>{phoneTail && `•• ${phoneTail}`}</td>
            <td>{number(count)}</td>
          </tr>
        ))}
      </Table>
      <p>{t('sheet.order')}</p>
    </div>
  )
}

interface TableProps {
  title: string
  heads: string[]
  /** Over several pages: the head and the empty foot stand on each, and are its margins. */
  isLong?: boolean
  children: ReactNode
}

function Table({ title, heads, isLong = false, children }: TableProps) {
  return (
    <table className={styles.table} data-long={isLong || undefined} aria-label={title}>
      <thead>
        <tr>
          <th colSpan={heads.length} className={styles.heading}>
            {title}
          </th>
        </tr>
        <tr>
          {heads.map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {isLong && (
        <tfoot aria-hidden="true">
          <tr>
            <td colSpan={heads.length} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}
