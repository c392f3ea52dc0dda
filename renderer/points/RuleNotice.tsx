// The rules as a sheet for customers: large for the wall, small for the hand.
import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { calendarDay, type Instant } from '../../shared/base/day.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { formatDay } from '../../shared/text/format.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import styles from './Rules.module.css'
import { useRuleSentences } from './ruleWords.ts'

export function PrintNotice({ rules, since }: { rules: EarningRules; since: Instant }) {
  const { t } = useTranslation('rules')
  const { shopName, timeZone } = useSettings()
  const words = useRefusalWords()
  const sentences = useRuleSentences()(rules)
  const title = shopName === '' ? t('notice.titleNoShop') : t('notice.title', { shop: shopName })
  const from = t('notice.from', { day: formatDay(calendarDay(since, { timeZone })) })
  const print = async (paper: 'a4' | 'a7') => {
    const sheet = (
      <div className={styles.notice} {...(paper === 'a7' && { 'data-small': true })}>
        <h1>{title}</h1>
        <ul>
          {sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>{from}</p>
      </div>
    )
    const reply = await printSheet(t('notice.file'), paper, sheet)
    if (!reply.ok) showToast({ text: words(reply), tone: 'calm' })
  }
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => void print('a4')}>
        {t('notice.print')}
      </Button>
      <Button variant="default" onClick={() => void print('a7')}>
        {t('notice.card')}
      </Button>
    </Group>
  )
}
