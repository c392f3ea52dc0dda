// The Counter: who stands before me? The box and its rows at the left, the customer at the right.
import { useTranslation } from 'react-i18next'
import { sealLines } from '../../shared/text/format.ts'
import { focusBox } from '../customers/box.ts'
import { CustomerForm } from '../customers/CustomerForm.tsx'
import { CustomerSearch } from '../customers/CustomerSearch.tsx'
import { fieldsFromTyped } from '../customers/typed.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useKeys } from '../ui/keys.ts'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import { CounterCustomer } from './CounterCustomer.tsx'
import classes from './CounterPage.module.css'
import { useOpenCustomer, useOpenFound } from './openCustomer.ts'
import { closeForm, openForm, showAtCounter, useFrame } from './store.ts'

export function CounterPage() {
  const customerId = useFrame(frame => frame.customerId)
  const open = useOpenCustomer()
  const openFound = useOpenFound()
  useKeys({ Escape: focusBox })
  return (
    <div className={classes.counter}>
      <div className={classes.finding}>
        <CustomerSearch
          startText={useFrame.getState().text}
          onText={text => useFrame.setState({ text })}
          openId={customerId}
          onOpen={openFound}
          onAdd={typed => openForm({ start: fieldsFromTyped(typed) })}
          onLeave={() => showAtCounter(null)}
        />
      </div>
      <div className={classes.customer} key={customerId}>
        {customerId ? <CounterCustomer customerId={customerId} /> : <Nobody />}
      </div>
      <Form onOpen={id => void open(id)} />
    </div>
  )
}

function Nobody() {
  const { t } = useTranslation('customers')
  const settings = useSettings()
  const seal = (
    <div className={classes.seal}>
      <StampMark lines={sealLines(settings)} angle={-8} />
    </div>
  )
  return <EmptyState order={1} icon={seal} title={t('counter.nobody')} text={t('counter.nobodyHint')} />
}

function Form({ onOpen }: { onOpen: (customerId: string) => void }) {
  const form = useFrame(frame => frame.form)
  const onSaved = (id: string) => {
    closeForm()
    onOpen(id)
  }
  return (
    <CustomerForm
      opened={form !== null}
      onClose={closeForm}
      start={form?.start ?? {}}
      customer={form?.customer}
      onSaved={customer => onSaved(customer.id)}
      onOpenOther={onSaved}
    />
  )
}
