// Below the facts of a customer in the Book: how much is known, the people of an organisation, and the whole time line.
import type { Customer } from '../../shared/customers/model.ts'
import { Contacts } from '../customers/Contacts.tsx'
import { Knowing } from '../customers/Knowing.tsx'
import { GreetingChip } from './GreetingChip.tsx'
import { Timeline } from './Timeline.tsx'
import classes from './WholeStory.module.css'

export function WholeStory({ customer }: { customer: Customer }) {
  return (
    <div className={classes.story}>
      <div>
        <GreetingChip customerId={customer.id} />
      </div>
      <Knowing customerId={customer.id} />
      <Contacts customer={customer} />
      <Timeline customer={customer} />
    </div>
  )
}
