// Points that no bill earned: a small menu of the rules' actions, and by hand with a reason; asked in its place.
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, type Ref, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { EarningAction } from '../../shared/points/model.ts'
import { formatNumber, nameInSentence } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { readChange } from './changeByHand.ts'
import classes from './PointsPanel.module.css'
import { type Giving, usePointGestures } from './usePointGestures.ts'

/** What is being given, and what was said against it; an action asks for a reason only where the shop's limit does. */
interface Asked {
  giving: Giving | null
  refusal: No<RefusalCode> | null
}

export function GivePoints({ customer, actions }: { customer: Customer; actions: EarningAction[] }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { give } = usePointGestures(customer)
  const words = useRefusalWords()
  const act = async (giving: Giving, reason = '') => {
    // What was asked once is answered by the reason that is given now.
    const reply = await give(giving, reason, asked?.refusal?.code === 'reason_wanted')
    if (reply.ok) return setAsked(null)
    if (giving.kind === 'by_hand' || reply.code === 'reason_wanted') return setAsked({ giving, refusal: reply })
    showToast({ text: words(reply), tone: 'calm' })
  }
  return asked ? (
    <GiveForm
      customer={customer}
      asked={asked}
      onGive={(giving, reason) => void act(giving, reason)}
      onClose={() => setAsked(null)}
    />
  ) : (
    <GiveMenu
      actions={actions}
      onAct={({ id, points }) => void act({ kind: 'action', actionId: id, points })}
      onByHand={() => setAsked({ giving: null, refusal: null })}
    />
  )
}

interface GiveMenuProps {
  actions: EarningAction[]
  onAct: (action: EarningAction) => void
  onByHand: () => void
}

function GiveMenu({ actions, onAct, onByHand }: GiveMenuProps) {
  const { t } = useTranslation('points')
  const { language } = useSettings()
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useKeys({ F3: open })
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" returnFocus>
      <Menu.Target>
        <button type="button" className={classes.give} aria-keyshortcuts="F3">
          <IconPlus aria-hidden="true" size={16} stroke={2} />
          {t('give.open')} <Key>F3</Key>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(action => (
          <Menu.Item
            key={action.id}
            onClick={() => onAct(action)}
            rightSection={<strong>+{formatNumber(action.points, language)}</strong>}
          >
            {action.name}
          </Menu.Item>
        ))}
        <Menu.Item onClick={onByHand}>{t('give.byHand')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface GiveFormProps {
  customer: Customer
  asked: Asked
  onGive: (giving: Giving, reason: string) => void
  onClose: () => void
}

function GiveForm({ customer, asked, onGive, onClose }: GiveFormProps) {
  const { t } = useTranslation('points')
  const { language } = useSettings()
  const words = useRefusalWords()
  const first = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<'unreadable' | 'reasonMissing' | null>(null)
  useEffect(() => first.current?.focus(), [])
  useKeys({ Escape: onClose })
  const action = asked.giving?.kind === 'action' ? asked.giving : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const points = action ? action.points : readChange(text)
    if (points === null) return setWrong('unreadable')
    if (reason.trim() === '') return setWrong('reasonMissing')
    setWrong(null)
    onGive(action ?? { kind: 'by_hand', points }, reason.trim())
  }
  const said = wrong ? t(`give.${wrong}`) : asked.refusal && words(asked.refusal)
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={t('give.title', { name: nameInSentence(customer, language) })}
      onSubmit={submit}
    >
      {said && (
        <p role="alert" className={classes.wrong}>
          {said}
        </p>
      )}
      {!action && <Box ref={first} label={t('give.amount')} text={text} maxLength={12} onText={setText} />}
      <Box ref={action ? first : null} label={t('give.reason')} text={reason} maxLength={200} onText={setReason} />
      <div className={classes.formFoot}>
        <Button type="submit" px="sm" rightSection={<Key on="seal">Enter</Key>}>
          {t('give.save')}
        </Button>
        <Button variant="default" px="sm" onClick={onClose} aria-keyshortcuts="Escape" rightSection={<Key>Esc</Key>}>
          {t('give.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface BoxProps {
  ref: Ref<HTMLInputElement>
  label: string
  text: string
  maxLength: number
  onText: (text: string) => void
}

function Box({ ref, label, text, maxLength, onText }: BoxProps) {
  return (
    <input
      ref={ref}
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={maxLength}
      autoComplete="off"
      onChange={event => onText(event.currentTarget.value)}
    />
  )
}
