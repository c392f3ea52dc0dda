// Taking a partner's card in: scanned, pasted, or as the file they sent.
import { Button, Group, Textarea } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestCard } from '../../shared/rewards/partnerCards.ts'
import { isComposing } from '../ui/keys.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { takesScans } from '../ui/scans.ts'
import styles from './Partners.module.css'
import { usePartnerActions } from './usePartnerActions.ts'

export function AddPartner() {
  const { t } = useTranslation('partners')
  const say = useRefusalWords()
  const { take } = usePartnerActions()
  const openDialog = useRef<() => void>(null)
  const [card, setCard] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const add = async (text: string) => {
    const why = await take(text)
    setRefused(why)
    if (why === null) setCard('')
  }
  const addFile = async (file: File) => {
    // A card is small: whatever is larger is not read at all.
    if (file.size > longestCard) setRefused(say({ ok: false, code: 'partner_card_unreadable' }))
    else await add(await file.text())
  }
  const addTyped = () => card.trim() !== '' && void add(card)
  return (
    <Dropzone
      className={styles.drop ?? ''}
      openRef={openDialog}
      multiple={false}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      tabIndex={-1}
      inputProps={{ accept: '.khachquen-partner,.json,.txt', 'aria-hidden': true }}
      onDrop={([file]) => file && void addFile(file)}
    >
      <Textarea
        {...takesScans}
        label={t('add.label')}
        description={t('add.lead')}
        rows={2}
        maxLength={longestCard}
        spellCheck={false}
        autoComplete="off"
        value={card}
        error={refused}
        onChange={event => {
          setRefused(null)
          setCard(event.currentTarget.value)
        }}
        onKeyDown={event => {
          // A scanner ends with Enter.
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
          event.preventDefault()
          addTyped()
        }}
      />
      <Group gap="xs" mt="xs">
        <Button onClick={addTyped}>{t('add.button')}</Button>
        <Button variant="default" onClick={() => openDialog.current?.()}>
          {t('add.file')}
        </Button>
      </Group>
    </Dropzone>
  )
}
