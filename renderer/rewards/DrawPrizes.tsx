// The prizes of a draw that is written, line by line in the order in which they are drawn.
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mostPrizes } from '../../shared/rewards/drawModel.ts'
import styles from './DrawForm.module.css'
import type { PrizeDraft } from './drawDraft.ts'

interface DrawPrizesProps {
  prizes: PrizeDraft[]
  isWrong: boolean
  onChange: (prizes: PrizeDraft[]) => void
}

export function DrawPrizes({ prizes, isWrong, onChange }: DrawPrizesProps) {
  const { t } = useTranslation('draws')
  const change = (key: number, part: Partial<PrizeDraft>) =>
    onChange(prizes.map(prize => (prize.key === key ? { ...prize, ...part } : prize)))
  const add = () => onChange([...prizes, { key: Math.max(...prizes.map(({ key }) => key)) + 1, title: '', count: 1 }])
  return (
    <fieldset className={styles.prizes}>
      <legend>{t('form.prizes')}</legend>
      {prizes.map(({ key, title, count }, place) => (
        <div key={key} className={styles.prize}>
          <span className={styles.place}>{place + 1}.</span>
          <NumberInput
            className={styles.number}
            aria-label={`${t('form.labels.count')} ${place + 1}`}
            min={1}
            max={mostPrizes}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={count}
            error={isWrong && count === ''}
            onChange={value => change(key, { count: typeof value === 'number' ? value : '' })}
          />
          <span aria-hidden>×</span>
          <TextInput
            className={styles.text}
            aria-label={`${t('form.labels.title')} ${place + 1}`}
            maxLength={80}
            autoComplete="off"
            value={title}
            error={isWrong && title.trim() === ''}
            onChange={event => change(key, { title: event.currentTarget.value })}
          />
          {prizes.length > 1 && (
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={title === '' ? t('form.removeEmpty') : t('form.removePrize', { title })}
              onClick={() => onChange(prizes.filter(prize => prize.key !== key))}
            >
              <IconX aria-hidden size={18} />
            </ActionIcon>
          )}
        </div>
      ))}
      <div className={styles.under}>
        <Button variant="default" size="xs" leftSection={<IconPlus aria-hidden size={16} />} onClick={add}>
          {t('form.addPrize')}
        </Button>
        <span className={styles.hint}>{t('form.onePrize')}</span>
      </div>
    </fieldset>
  )
}
