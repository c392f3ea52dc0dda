// What a customer asked for by right: until when to answer and to have it done, and how it ended.
import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import { nextStep, type RightsRequest } from '../../shared/customers/rights.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useToday } from '../ui/settings.ts'
import { RequestForm } from './RequestForm.tsx'
import styles from './Rights.module.css'
import { useFocusBack } from './useFocusBack.ts'
import { useRights } from './useRights.ts'

export function RightsRequests({ customer }: { customer: Customer }) {
  const { t } = useTranslation('rights')
  const requests = useAnswer('customers.listRights', { customerId: customer.id }).data
  const { add } = useRights(customer)
  const [adds, setAdds] = useState(false)
  const part = useFocusBack(adds)
  if (!requests) return null
  return (
    <section ref={part} tabIndex={-1} className={styles.section} aria-label={t('requests.title')}>
      <h3>{t('requests.title')}</h3>
      {requests.length === 0 && !adds && <p className={styles.soft}>{t('requests.none')}</p>}
      {requests.map(request => (
        <Request key={request.id} customer={customer} request={request} />
      ))}
      {adds ? (
        <RequestForm
          onSave={async request => {
            const refused = await add(request)
            if (refused === null) setAdds(false)
            return refused
          }}
          onCancel={() => setAdds(false)}
        />
      ) : (
        <Button variant="default" className={styles.alone} onClick={() => setAdds(true)}>
          {t('requests.add')}
        </Button>
      )}
    </section>
  )
}

function Request({ customer, request }: { customer: Customer; request: RightsRequest }) {
  const { t } = useTranslation('rights')
  const { set } = useRights(customer)
  const today = useToday()
  const [ends, setEnds] = useState(false)
  const part = useFocusBack(ends)
  const { answeredDay, doneDay, doneWords } = request
  return (
    <article ref={part} tabIndex={-1} className={styles.request}>
      <p>
        <span className={styles.name}>{t(`requests.kinds.${request.kind}`)}</span>{' '}
        <span className={styles.soft}>· {t('requests.asked', { day: formatDay(request.askedDay) })}</span>
      </p>
      {request.words !== '' && <p>{request.words}</p>}
      <Clock request={request} />
      {answeredDay !== null && doneDay === null && (
        <p className={styles.soft}>{t('requests.answeredOn', { day: formatDay(answeredDay) })}</p>
      )}
      {doneDay !== null && <p className={styles.given}>{t('requests.doneOn', { day: formatDay(doneDay) })}</p>}
      {doneWords !== '' && <p>{doneWords}</p>}
      {doneDay === null && !ends && (
        <div className={styles.acts}>
          {answeredDay === null && (
            <Button
              variant="default"
              onClick={() => void set(request.id, { answeredDay: today, doneDay: null, doneWords: '' })}
            >
              {t('requests.answered')}
            </Button>
          )}
          <Button variant="default" onClick={() => setEnds(true)}>
            {t('requests.done')}
          </Button>
        </div>
      )}
      {ends && (
        <EndForm
          onSave={words => {
            setEnds(false)
            void set(request.id, { answeredDay: answeredDay ?? today, doneDay: today, doneWords: words })
          }}
          onCancel={() => setEnds(false)}
        />
      )}
    </article>
  )
}

function Clock({ request }: { request: RightsRequest }) {
  const { t } = useTranslation('rights')
  const today = useToday()
  const next = nextStep(request)
  if (!next) return null
  const words = t(next.step === 'answer' ? 'requests.answerBy' : 'requests.doBy', { day: formatDay(next.by) })
  return next.by < today ? (
    <p className={styles.late}>
      {words} · {t('requests.late')}
    </p>
  ) : (
    <p>{words}</p>
  )
}

function EndForm({ onSave, onCancel }: { onSave: (words: string) => void; onCancel: () => void }) {
  const { t } = useTranslation('rights')
  const [words, setWords] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <DraftForm
      label={t('requests.done')}
      className={styles.form}
      saveWords={t('requests.done')}
      cancelWords={t('requests.cancel')}
      onSave={() => onSave(words)}
      onCancel={onCancel}
    >
      <TextInput
        ref={box}
        label={t('requests.doneWords')}
        value={words}
        maxLength={1000}
        autoComplete="off"
        onChange={event => setWords(event.currentTarget.value)}
      />
    </DraftForm>
  )
}
