// A customer's membership over the counter: what it is and has saved, joining, renewing, ending, and what the book says of it.
import { Button, Group, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { Membership, MembershipShown } from '../../shared/points/membershipModel.ts'
import { formatDay, formatMoney, nameInSentence } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import { EndMembership } from './EndMembership.tsx'
import { usePrintCard } from './MembershipCard.tsx'
import { MembershipHistory } from './MembershipHistory.tsx'
import styles from './MembershipSheet.module.css'
import { usePlanWords } from './planWords.ts'
import { SellMembership } from './SellMembership.tsx'

interface MembershipSheetProps {
  customer: Customer
  shown: MembershipShown
  opened: boolean
  onClose: () => void
}

export function MembershipSheet({ customer, shown, opened, onClose }: MembershipSheetProps) {
  const { t } = useTranslation(['memberships', 'common'])
  const { language } = useSettings()
  const name = nameInSentence(customer, language)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('sheet.title', { name })}
      size={640}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Content customer={customer} shown={shown} onClose={onClose} />
    </Modal>
  )
}

function Content({ customer, shown, onClose }: Omit<MembershipSheetProps, 'opened'>) {
  const { t } = useTranslation('memberships')
  const [isEnding, setEnding] = useState(false)
  const printCard = usePrintCard(customer)
  const { present, last } = shown
  const print = async (period: Membership) => {
    // What lies over the page would be printed with it.
    flushSync(onClose)
    await printCard(period)
  }
  return (
    <div className={styles.sheet}>
      <State shown={shown} />
      {isEnding ? (
        <EndMembership
          customer={customer}
          refundable={shown.refundable}
          onDone={onClose}
          onCancel={() => setEnding(false)}
        />
      ) : (
        <>
          {shown.plans.length > 0 && (
            <SellMembership customer={customer} shown={shown} onDone={onClose} onPrint={print} />
          )}
          {present && last && (
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={<IconPrinter aria-hidden size={18} />}
                onClick={() => void print(last)}
              >
                {t('sheet.print')}
              </Button>
              <Button variant="default" onClick={() => setEnding(true)}>
                {t('sheet.end')}
              </Button>
            </Group>
          )}
        </>
      )}
      {shown.history.length > 0 && <MembershipHistory customer={customer} history={shown.history} />}
    </div>
  )
}

function State({ shown }: { shown: MembershipShown }) {
  const { t } = useTranslation('memberships')
  const { currency, language } = useSettings()
  const money = (amount: number) => formatMoney(amount, currency, language)
  const words = usePlanWords()
  const { present, last } = shown
  if (!last) return <p className={styles.soft}>{t('sheet.none')}</p>
  const isPaidAhead = present !== null && last.untilDay > present.untilDay
  return (
    <div>
      <p className={styles.plan}>{(present ?? last).name}</p>
      <p>{words.line(present ?? last)}</p>
      <p className={styles.until} data-over={present === null || undefined}>
        {t(present ? 'sheet.until' : 'sheet.over', { day: formatDay((present ?? last).untilDay) })}
        {isPaidAhead && ` · ${t('sheet.ahead', { day: formatDay(last.untilDay) })}`}
      </p>
      <dl className={styles.numbers}>
        <div>
          <dt>{t('sheet.savedNow')}</dt>
          <dd>{money(shown.savedNow)}</dd>
        </div>
        <div>
          <dt>{t('sheet.savedInAll')}</dt>
          <dd>{money(shown.savedInAll)}</dd>
        </div>
        <div>
          <dt>{t('sheet.paid')}</dt>
          <dd>{money(shown.paid)}</dd>
        </div>
      </dl>
    </div>
  )
}
