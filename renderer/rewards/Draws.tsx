// The shop's lucky draws: the newest opened, the others by name, and a form for a new one.
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Draw } from '../../shared/rewards/drawModel.ts'
import { useAnswer } from '../api.ts'
import { DrawForm } from './DrawForm.tsx'
import { DrawPanel } from './DrawPanel.tsx'
import styles from './Draws.module.css'
import { useDrawWords } from './drawWords.ts'
import { useDrawActions } from './useDrawActions.ts'

export function Draws() {
  const { t } = useTranslation('draws')
  const draws = useAnswer('rewards.listDraws', {}).data
  const [isWriting, setWriting] = useState(false)
  // Null: none was chosen yet, so the newest is open.
  const [chosen, setChosen] = useState<Id | '' | null>(null)
  const { announce } = useDrawActions()
  if (!draws) return null
  const opened = chosen ?? draws[0]?.id
  return (
    <div className={styles.draws}>
      {isWriting ? (
        <DrawForm
          onCancel={() => setWriting(false)}
          onAnnounce={async fields => {
            const draw = await announce(fields)
            if (!draw) return
            setChosen(draw.id)
            setWriting(false)
          }}
        />
      ) : (
        <Button
          variant={draws.length === 0 ? 'filled' : 'default'}
          size="md"
          className={styles.add}
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => setWriting(true)}
        >
          {t('add')}
        </Button>
      )}
      {draws.length === 0 && !isWriting && <p className={styles.soft}>{t('none')}</p>}
      {draws.map(draw => (
        <OneDraw
          key={draw.id}
          draw={draw}
          isOpen={draw.id === opened}
          onToggle={() => setChosen(draw.id === opened ? '' : draw.id)}
        />
      ))}
      {!isWriting && <p className={styles.soft}>{t('certain')}</p>}
    </div>
  )
}

function OneDraw({ draw, isOpen, onToggle }: { draw: Draw; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation('draws')
  const { moment } = useDrawWords()
  const Arrow = isOpen ? IconChevronDown : IconChevronRight
  return (
    <article className={styles.draw} aria-label={draw.name}>
      <h3>
        <button type="button" className={styles.head} aria-expanded={isOpen} onClick={onToggle}>
          <Arrow aria-hidden size={20} stroke={1.8} />
          <span className={styles.name}>{draw.name}</span>
          <span className={styles.when}>{t('closing', { moment: moment(draw.closesAt) })}</span>
          <span className={styles.state} data-state={draw.state}>
            {t(`states.${draw.state}`)}
          </span>
        </button>
      </h3>
      {isOpen && <DrawPanel draw={draw} />}
    </article>
  )
}
