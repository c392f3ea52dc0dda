// The shop's mailbox on the settings page: from where letters go, whether the password is there, and a letter to try it.
import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailProblem } from '../../shared/greetings/mailModel.ts'
import type { MailAccount as Account } from '../../shared/settings/model.ts'
import { call, useAnswer } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Mail.module.css'
import { MailAccountForm } from './MailAccountForm.tsx'
import { useMailAccount } from './useMailAccount.ts'
import { useProblemWords } from './useProblemWords.ts'

export function MailAccount() {
  const { t } = useTranslation('mail')
  const { mailAccount } = useSettings()
  const ready = useAnswer('greetings.mailReady', {}).data
  const [edits, setEdits] = useState(false)
  const { save, remove } = useMailAccount(mailAccount)
  if (!ready) return null
  const isKept = ready.password === 'keyStore' || ready.password === 'untilEnd'
  if (edits) {
    return (
      <MailAccountForm
        account={mailAccount}
        isPasswordKept={isKept}
        onSave={async fields => {
          if (await save(fields)) setEdits(false)
        }}
        onCancel={() => setEdits(false)}
      />
    )
  }
  if (!mailAccount) {
    return (
      <>
        <p className={styles.soft}>{t('account.none')}</p>
        <Button variant="default" mt="sm" onClick={() => setEdits(true)}>
          {t('account.setUp')}
        </Button>
      </>
    )
  }
  const { fromAddress: from, host } = mailAccount
  return (
    <>
      <p className={styles.strong}>{t('account.from', { from, host })}</p>
      <p className={isKept || ready.password === 'notNeeded' ? styles.soft : styles.look}>
        {t(`account.places.${ready.password}`)}
      </p>
      <TestMail account={mailAccount} isReady={ready.password !== 'none'}>
        <Button variant="default" onClick={() => setEdits(true)}>
          {t('account.edit')}
        </Button>
        <Button variant="default" onClick={() => void remove()}>
          {t('account.remove')}
        </Button>
      </TestMail>
    </>
  )
}

type Test = 'none' | 'sending' | { problem: MailProblem | null } | { refused: string }

/** Among what else can be done with the mailbox; what came of the test stands below. */
function TestMail({ account, isReady, children }: { account: Account; isReady: boolean; children: ReactNode }) {
  const { t } = useTranslation('mail')
  const say = useRefusalWords()
  const words = useProblemWords()
  const [test, setTest] = useState<Test>('none')
  const send = async () => {
    setTest('sending')
    const reply = await call('greetings.testMail', {})
    setTest(reply.ok ? { problem: reply.value } : { refused: say(reply) })
  }
  const told = (): string => {
    if (test === 'none') return ''
    if (test === 'sending') return t('test.sending')
    if ('refused' in test) return test.refused
    return test.problem ? words(test.problem) : t('test.done', { address: account.fromAddress })
  }
  const isDone = typeof test === 'object' && 'problem' in test && test.problem === null
  return (
    <>
      <Group gap="xs" mt="sm">
        {isReady && (
          <Button variant="default" loading={test === 'sending'} onClick={() => void send()}>
            {t('test.send')}
          </Button>
        )}
        {children}
      </Group>
      <p role="status" className={isDone ? styles.good : test === 'sending' ? styles.soft : styles.look}>
        {told()}
      </p>
    </>
  )
}
