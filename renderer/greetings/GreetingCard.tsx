// A greeting card of paper: which paper, how it will look, and the print preview.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameInSentence } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { printSheet } from '../ui/printing.ts'
import { RadioList } from '../ui/RadioList.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { FoldedCard, Inside } from './FoldedCard.tsx'
import styles from './GreetingCard.module.css'
import { PictureCanvas } from './PictureCanvas.tsx'
import { type MadePicture, type PictureGreeting, useMadePicture, usePictureWanted } from './useGreetingPicture.ts'

interface GreetingCardProps {
  greeting: PictureGreeting
  onClose: () => void
  /** In place of closing, once the print preview was made. */
  onPrinted: () => void
}

export function GreetingCard({ greeting, ...props }: GreetingCardProps) {
  const { t } = useTranslation('pictures')
  const { language } = useSettings()
  const title = t('card.title', { name: nameInSentence(greeting.customer, language) })
  // Without a header of its own: it lies over a dialog that has one.
  return (
    <Modal.Root opened onClose={props.onClose} size={760} centered>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content radius="lg" aria-label={title}>
        <Modal.Body>
          <h2 className={styles.title}>{title}</h2>
          <Card greeting={greeting} title={title} {...props} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const papers = ['a7', 'a4'] as const
type CardPaper = (typeof papers)[number]

function Card({ greeting, title, onClose, onPrinted }: GreetingCardProps & { title: string }) {
  const { t } = useTranslation('pictures')
  const say = useRefusalWords()
  const sheet = useFirstFocus()
  const [paper, setPaper] = useState<CardPaper>('a7')
  const { wanted, made, isFailed } = usePaperPicture(greeting, paper)
  const print = async () => {
    if (!wanted || !made) return
    const content =
      paper === 'a7' ? (
        <PictureCanvas bitmap={made.bitmap} label={title} className={styles.a7} />
      ) : (
        <FoldedCard bitmap={made.bitmap} label={title} wanted={wanted} />
      )
    const reply = await printSheet(title, paper, content)
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    onPrinted()
  }
  const keyPressed = (event: KeyboardEvent) => {
    if (event.key !== 'F9') return
    event.preventDefault()
    if (!event.repeat) void print()
  }
  return (
    <Stack ref={sheet} gap="lg" onKeyDown={keyPressed}>
      <div className={styles.choices}>
        <Papers paper={paper} onPaper={setPaper} />
        <div className={styles.look} data-paper={paper}>
          {isFailed && <p role="status">{t('picture.failed')}</p>}
          {made && <PictureCanvas bitmap={made.bitmap} label={title} />}
          {made && wanted && paper === 'a4' && (
            <div className={styles.page}>
              <Inside wanted={wanted} />
            </div>
          )}
        </div>
      </div>
      <Group justify="flex-end">
        <Button variant="default" size="md" rightSection={<Key>Esc</Key>} onClick={onClose}>
          {t('card.close')}
        </Button>
        {!isFailed && (
          <Button size="md" rightSection={<Key on="seal">F9</Key>} aria-keyshortcuts="F9" onClick={() => void print()}>
            {t('card.print')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** On a folded card the words stand inside, and the picture on its cover has none. */
function usePaperPicture(greeting: PictureGreeting, paper: CardPaper) {
  const wanted = usePictureWanted(greeting, 'paper')
  const made = useMadePicture(wanted && paper === 'a4' ? { ...wanted, words: '' } : wanted)
  const shown: MadePicture | null = made === 'failed' ? null : made
  return { wanted, made: shown, isFailed: made === 'failed' }
}

function Papers({ paper, onPaper }: { paper: CardPaper; onPaper: (paper: CardPaper) => void }) {
  const { t } = useTranslation('pictures')
  const choices = papers.map(value => ({
    value,
    label: t(`card.papers.${value}`),
    description: t(`card.${value}Hint`),
  }))
  return <RadioList label={t('card.paper')} value={paper} choices={choices} takesFocus onChange={onPaper} />
}
