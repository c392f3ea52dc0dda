// Who won: each prize waits until it is given, and the giving can be undone.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draw, Winner } from '../../shared/rewards/drawModel.ts'
import { titlesOf } from '../../shared/rewards/draws.ts'
import { formatMoment, fullName, nameInSentence } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Draws.module.css'
import { useDrawWords } from './drawWords.ts'
import { useDrawActions, usePrizeActions } from './useDrawActions.ts'

export function DrawWinners({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws')
  const { correct } = useDrawActions()
  const winners = useAnswer('rewards.listWinners', { drawId: draw.id }).data
  if (!winners) return null
  const unwon = titlesOf(draw.prizes).slice(winners.length)
  return (
    <section className={styles.step} aria-label={t('winners')}>
      <h4 className={styles.title}>{t('winners')}</h4>
      <ol className={styles.winners}>
        {winners.map(winner => (
          <OneWinner key={winner.id} winner={winner} />
        ))}
      </ol>
      {unwon.length > 0 && <p className={styles.soft}>{t('unwon', { titles: unwon.join(', ') })}</p>}
      {winners.every(({ state }) => state === 'waiting') && (
        <Button variant="subtle" className={styles.next} onClick={() => void correct(draw)}>
          {t('correct')}
        </Button>
      )}
    </section>
  )
}

function OneWinner({ winner }: { winner: Winner }) {
  const { t } = useTranslation('draws')
  const { number } = useDrawWords()
  const { language, timeZone } = useSettings()
  const today = useToday()
  const { give, takeBack } = usePrizeActions()
  const words = { title: winner.title, name: nameInSentence(winner, language) }
  return (
    <li className={styles.winner}>
      <span className={styles.place}>{winner.place}.</span>
      <span className={styles.prizeTitle}>{winner.title}</span>
      <span className={styles.who}>
        <strong>{fullName(winner)}</strong>
        <span className={styles.hint}>
          {winner.phoneTail !== '' && `•• ${winner.phoneTail} · `}
          {t('entry', { entry: number(winner.entry) })}
        </span>
      </span>
      {winner.given ? (
        <>
          <span className={styles.what} data-given>
            {t('given', { at: formatMoment(winner.given.at, today, timeZone) })}
          </span>
          <Button variant="default" aria-label={t('takeBackFrom', words)} onClick={() => void takeBack(winner)}>
            {t('takeBack')}
          </Button>
        </>
      ) : (
        <>
          <span className={styles.what}>{t('waiting')}</span>
          <Button variant="light" aria-label={t('giveTo', words)} onClick={() => void give(winner)}>
            {t('give')}
          </Button>
        </>
      )}
    </li>
  )
}
