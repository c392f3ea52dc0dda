// One draw: what was announced, the next step, the winners, the sheet to print.
import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import type { Draw } from '../../shared/rewards/drawModel.ts'
import { titlesOf } from '../../shared/rewards/draws.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useNow } from '../ui/clock.ts'
import { useSettings } from '../ui/settings.ts'
import { CancelDraw } from './CancelDraw.tsx'
import { DrawFacts } from './DrawFacts.tsx'
import { DrawSheet } from './DrawSheet.tsx'
import styles from './Draws.module.css'
import { DrawWinners } from './DrawWinners.tsx'
import { useDrawWords } from './drawWords.ts'
import { EntryNumbers } from './EntryNumbers.tsx'
import { PublicValueForm } from './PublicValueForm.tsx'
import { useDrawActions } from './useDrawActions.ts'
import { usePrintedDraw } from './usePrintedDraw.tsx'

export function DrawPanel({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws')
  const [isSheetShown, setSheetShown] = useState(false)
  const print = usePrintedDraw(draw)
  return (
    <div className={styles.panel}>
      <DrawFacts draw={draw} />
      {draw.state === 'open' && <Open draw={draw} />}
      {draw.state === 'closed' && <Closed draw={draw} />}
      {draw.state === 'drawn' && <DrawWinners draw={draw} />}
      <Group gap="xs">
        <Button variant="default" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => void print()}>
          {t('print')}
        </Button>
        <Button variant="default" aria-expanded={isSheetShown} onClick={() => setSheetShown(!isSheetShown)}>
          {t(isSheetShown ? 'hideSheet' : 'seeSheet')}
        </Button>
        {(draw.state === 'open' || draw.state === 'closed') && <CancelDraw draw={draw} />}
      </Group>
      {isSheetShown && <ShownSheet draw={draw} />}
    </div>
  )
}

function Open({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws')
  const { momentParts } = useDrawWords()
  const { close } = useDrawActions()
  const now = useNow()
  const { rule, mostEntries, fromDay, closesAt } = draw
  const count = useAnswer('rewards.countEntries', { rule, mostEntries, fromDay, closesAt }).data
  const canClose = now >= closesAt
  const hasEntries = count?.entries !== 0
  return (
    <div className={styles.step}>
      {count && <EntryNumbers count={count} prizes={titlesOf(draw.prizes).length} />}
      {canClose && hasEntries && (
        <Button size="md" className={styles.next} onClick={() => void close(draw)}>
          {t('close')}
        </Button>
      )}
      <p className={styles.soft}>
        {canClose ? t(hasEntries ? 'closeHint' : 'nobody') : t('closeFrom', momentParts(closesAt))}
      </p>
    </div>
  )
}

function Closed({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws')
  const { timeZone } = useSettings()
  const today = calendarDay(useNow(), { timeZone })
  return (
    <div className={styles.step}>
      {draw.closed && <EntryNumbers count={draw.closed} prizes={titlesOf(draw.prizes).length} isFrozen />}
      {today < draw.publicValueDay ? (
        <p className={styles.soft}>{t('drawFrom', { day: formatDay(draw.publicValueDay) })}</p>
      ) : (
        <PublicValueForm draw={draw} />
      )}
    </div>
  )
}

// As many as are read at once; a longer list is asked for.
const shownFirst = 200

function ShownSheet({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws')
  const { number } = useDrawWords()
  const [isAll, setAll] = useState(false)
  const entries = useAnswer('rewards.listEntries', { drawId: draw.id }).data
  const winners = useAnswer('rewards.listWinners', { drawId: draw.id }).data
  if (!entries || !winners) return null
  const hasMore = !isAll && entries.length > shownFirst
  return (
    <div className={styles.shownSheet}>
      <DrawSheet draw={draw} winners={winners} entries={hasMore ? entries.slice(0, shownFirst) : entries} />
      {hasMore && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('sheet.more', { customers: number(entries.length) })}
        </Button>
      )}
    </div>
  )
}
