// The form of a customer, new or known.
import type { Customer, CustomerFields } from '../../shared/customers/model.ts'

interface CustomerFormProps {
  opened: boolean
  onClose: () => void
  start: Partial<CustomerFields>
  customer?: Customer
  onSaved: (customer: Customer) => void
}

export function CustomerForm(_props: CustomerFormProps) {
  return null
}
