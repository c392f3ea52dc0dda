// Cards to hand out, for one customer or many: which kind, on which paper, how the first one looks, and the print preview.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { ExportedCustomer } from '../../shared/files/exportModel.ts'
import { type Paper, papers } from '../../shared/files/paper.ts'
import type { CardKind } from '../../shared/stamps/model.ts'
import { formatNumber, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { MemberCard } from '../files/MemberCard.tsx'
import { PaperStampCard } from '../stamps/PaperStampCard.tsx'
import { A4Pages } from '../ui/A4Pages.tsx'
import { Key } from '../ui/Key.tsx'
import { printSheet } from '../ui/printing.ts'
import { RadioList } from '../ui/RadioList.tsx'
import { Refused } from '../ui/Refused.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import styles from './HandOutCards.module.css'
import { closeCards, useFrame } from './store.ts'

export function HandOutCards() {
  const { t } = useTranslation('exports')
  const ids = useFrame(frame => frame.cardsFor)
  return (
    <Modal
      opened={ids !== null}
      onClose={closeCards}
      size={760}
      title={t('cards.title')}
      closeButtonProps={{ 'aria-label': t('out.close') }}
    >
      {ids && <Cards ids={ids} />}
    </Modal>
  )
}

const cardsOnPage = 10
const cardTypes = ['member', 'stamp'] as const
type CardType = (typeof cardTypes)[number]

function Cards({ ids }: { ids: Id[] }) {
  const { data: customers, error } = useAnswer('files.listForPaper', { scope: { kind: 'chosen', ids } })
  const kind = useAnswer('stamps.listKinds', { archived: false }).data?.[0]
  if (error) return <Refused error={error} />
  return customers ? <ChooseCards customers={customers} kind={kind} /> : null
}

function ChooseCards({ customers, kind }: { customers: ExportedCustomer[]; kind: CardKind | undefined }) {
  const { t } = useTranslation('exports')
  const { voucherPaper } = useSettings()
  const say = useRefusalWords()
  const sheet = useFirstFocus()
  const [type, setType] = useState<CardType>('member')
  const [paper, setPaper] = useState<Paper>(customers.length > 1 ? 'a4' : voucherPaper)
  const shape = paper === 'a4' ? 'card' : 'slip'
  const cardOf = (customer: ExportedCustomer): ReactNode =>
    type === 'stamp' && kind ? (
      <PaperStampCard key={customer.id} kind={kind} name={fullName(customer)} shape={shape} />
    ) : (
      <MemberCard key={customer.id} customer={customer} shape={shape} />
    )
  const print = async () => {
    const [first, another] = customers
    const name = first && !another ? t('cards.titleOf', { name: first.name }) : t('cards.title')
    const reply = await printSheet(name, paper, <Laid customers={customers} paper={paper} cardOf={cardOf} />)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
    else closeCards()
  }
  const keyPressed = (event: KeyboardEvent) => {
    if (event.key !== 'F9') return
    event.preventDefault()
    if (!event.repeat) void print()
  }
  return (
    <Stack ref={sheet} gap="lg" onKeyDown={keyPressed}>
      <div className={styles.choices}>
        <Stack gap="lg">
          <Types type={type} onType={setType} kind={kind} />
          <Papers paper={paper} onPaper={setPaper} />
        </Stack>
        <div className={styles.look}>
          <div className={styles.paper} data-paper={paper}>
            {customers.slice(0, 1).map(cardOf)}
          </div>
        </div>
      </div>
      <Foot count={customers.length} onPrint={() => void print()} />
    </Stack>
  )
}

/** All cards as they lie on the paper: ten to a page of A4, a page each on small paper, one below the other on a roll. */
function Laid(props: {
  customers: readonly ExportedCustomer[]
  paper: Paper
  cardOf: (customer: ExportedCustomer) => ReactNode
}) {
  const { customers, paper, cardOf } = props
  if (paper === 'a4') {
    return (
      <A4Pages items={customers} perPage={cardsOnPage} className={styles.page}>
        {customer => (
          <div key={customer.id} className={styles.cut}>
            {cardOf(customer)}
          </div>
        )}
      </A4Pages>
    )
  }
  return customers.map(customer => (
    <div key={customer.id} className={paper === 'a7' ? styles.small : styles.onRoll}>
      {cardOf(customer)}
    </div>
  ))
}

interface TypesProps {
  type: CardType
  onType: (type: CardType) => void
  kind: CardKind | undefined
}

function Types({ type, onType, kind }: TypesProps) {
  const { t } = useTranslation('exports')
  const offered = cardTypes.filter(one => one === 'member' || kind)
  const choices = offered.map(value => ({
    value,
    label: t(`cards.${value}`),
    description: t(`cards.${value}Hint`, { name: kind?.name ?? '' }),
  }))
  return <RadioList label={t('cards.what')} value={type} choices={choices} takesFocus onChange={onType} />
}

function Papers({ paper, onPaper }: { paper: Paper; onPaper: (paper: Paper) => void }) {
  const { t } = useTranslation('exports')
  const choices = papers.map(value => ({ value, label: t(`cards.papers.${value}`) }))
  return <RadioList label={t('cards.paper')} value={paper} choices={choices} onChange={onPaper} />
}

function Foot({ count, onPrint }: { count: number; onPrint: () => void }) {
  const { t } = useTranslation('exports')
  const { language } = useSettings()
  return (
    <Group justify="flex-end">
      <p className={styles.count}>{t('cards.count', { count, n: formatNumber(count, language) })}</p>
      <Button variant="default" size="md" rightSection={<Key>Esc</Key>} onClick={closeCards}>
        {t('out.close')}
      </Button>
      <Button size="md" rightSection={<Key on="seal">F9</Key>} aria-keyshortcuts="F9" onClick={onPrint}>
        {t('cards.print')}
      </Button>
    </Group>
  )
}
