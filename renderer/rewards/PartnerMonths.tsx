// The month to settle with each partner: what their codes got here, how many of ours are out, line by line.
import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '../../shared/base/day.ts'
import type { MonthLine, PartnerMonth } from '../../shared/rewards/partnerModel.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { MonthSheet } from './PartnerSheets.tsx'
import styles from './Partners.module.css'
import { useTakeCodeBack } from './partnerGestures.ts'
import { shortSerial, useMoney, useOfferWords } from './partnerWords.ts'

export function PartnerMonths() {
  const { t } = useTranslation('partners')
  const thisMonth = useToday().slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  const months = useAnswer('rewards.listPartnerMonth', { month }).data
  const name = t('month.name', { month: month.slice(5), year: month.slice(0, 4) })
  const step = (by: number) => setMonth(addMonths(`${month}-01`, by).slice(0, 7))
  return (
    <section aria-label={t('month.title')}>
      <div className={styles.head}>
        <h3>{t('month.title')}</h3>
        <Group gap={4}>
          <ActionIcon variant="default" size="lg" aria-label={t('month.earlier')} onClick={() => step(-1)}>
            <IconChevronLeft aria-hidden size={18} />
          </ActionIcon>
          <span className={styles.monthName} role="status">
            {name}
          </span>
          {month < thisMonth && (
            <ActionIcon variant="default" size="lg" aria-label={t('month.later')} onClick={() => step(1)}>
              <IconChevronRight aria-hidden size={18} />
            </ActionIcon>
          )}
        </Group>
      </div>
      {months?.length === 0 && <p className={styles.hint}>{t('month.none')}</p>}
      {months?.map(one => (
        <Month key={one.partnerId} month={one} monthName={name} />
      ))}
      {months?.some(({ issued }) => issued > 0) && <p className={styles.hint}>{t('month.issuedHint')}</p>}
    </section>
  )
}

function Month({ month, monthName }: { month: PartnerMonth; monthName: string }) {
  const { t } = useTranslation('partners')
  const { shopName } = useSettings()
  const money = useMoney()
  const say = useRefusalWords()
  const { name, honoured, issued, lines } = month
  const own = lines.filter(({ kind }) => kind === 'honoured')
  const print = async () => {
    const sheet = <MonthSheet month={month} monthName={monthName} shopName={shopName} />
    const reply = await printSheet(`${name} ${monthName}`, 'a4', sheet)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
  return (
    <div className={styles.month}>
      <div className={styles.head}>
        <h4>{name}</h4>
        {own.length > 0 && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPrinter aria-hidden size={16} />}
            onClick={() => void print()}
          >
            {t('month.print')}
          </Button>
        )}
      </div>
      <dl className={styles.sums}>
        <Sum name={t('month.honoured')} value={String(honoured.count)} />
        <Sum name={t('month.given')} value={money(honoured.given)} />
        <Sum name={t('month.issued')} value={String(issued)} />
      </dl>
      {own.length > 0 && (
        <details className={styles.details}>
          <summary>{t('month.details')}</summary>
          <ul>
            {own.map(line => (
              <Line key={line.id} line={line} partnerName={name} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Sum({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Line({ line, partnerName }: { line: MonthLine; partnerName: string }) {
  const { t } = useTranslation('partners')
  const words = useOfferWords()
  const money = useMoney()
  const takeBack = useTakeCodeBack()
  const code = shortSerial(line.serial)
  return (
    <li className={styles.line}>
      <span>{formatDay(line.day)}</span>
      <span>
        {words.terms(line.terms)} <span className={styles.hint}>{line.isTakingBack ? t('month.takenBack') : code}</span>
      </span>
      <span className={styles.amount}>{money(line.given)}</span>
      {line.isTakingBack ? (
        <span />
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('month.undo', { code })}
          onClick={() => void takeBack(line.requestId, t('honour.takenBack', { name: partnerName }))}
        >
          <IconArrowBackUp aria-hidden size={18} />
        </ActionIcon>
      )}
    </li>
  )
}
