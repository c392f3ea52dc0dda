// 'Show me my data': on paper, through print preview, or as a file that other computers read.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import { personFile } from '../../shared/customers/personData.ts'
import { answerFor, call } from '../api.ts'
import { instantNow } from '../ui/clock.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { useCalled } from './called.ts'
import { PersonPaper } from './PersonPaper.tsx'
import styles from './Rights.module.css'

export function PersonData({ customer }: { customer: Customer }) {
  const { t } = useTranslation('rights')
  const say = useRefusalWords()
  const called = useCalled()
  const { shopName } = useSettings()
  const name = t('data.fileName', { name: customer.name })
  const ask = () => answerFor('customers.tellAll', { customerId: customer.id })
  const print = async () => {
    const reply = await printSheet(name, 'a4', <PersonPaper data={await ask()} />)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
  const save = async () => {
    const text = personFile(await ask(), instantNow(), shopName)
    const reply = await call('customers.savePersonFile', { name, text })
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
    else if (reply.value.saved) showToast({ text: t('data.saved', { name: called(customer) }), tone: 'done' })
  }
  return (
    <section className={styles.section} aria-label={t('data.title')}>
      <h3>{t('data.title')}</h3>
      <p className={styles.soft}>{t('data.lead')}</p>
      <div className={styles.acts}>
        <Button variant="default" onClick={() => void print()}>
          {t('data.paper')}
        </Button>
        <Button variant="default" onClick={() => void save()}>
          {t('data.file')}
        </Button>
      </div>
    </section>
  )
}
