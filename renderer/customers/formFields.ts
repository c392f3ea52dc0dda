// What stands in the form's fields as text, and how it becomes a customer's fields and comes from a customer.
import type { z } from 'zod'
import { showPhone } from '../../shared/base/phone.ts'
import { typedBirthday, writeBirthday } from '../../shared/customers/birthday.ts'
import { blankFields, type Customer, type CustomerFields, customerFields } from '../../shared/customers/model.ts'
import type { Settings } from '../../shared/settings/model.ts'

export const formSchema = customerFields.extend({ birthday: typedBirthday })
export type FormFields = z.input<typeof formSchema>

/** A known customer's fields, as they would be saved again. */
export function fieldsOf(customer: Customer): CustomerFields {
  const { name, called, formOfAddress, phone, code, birthday, email, place, note } = customer
  return { name, called, formOfAddress, phone: phone ?? '', code: code ?? '', birthday, email, place, note }
}

/** What the form shows at first, written as the shop does: its region's phones, its language's birthdays. */
export function firstFields(
  customer: Customer | undefined,
  start: Partial<CustomerFields>,
  { phoneRegion, language }: Pick<Settings, 'phoneRegion' | 'language'>,
): FormFields {
  if (!customer) {
    const fields = { ...blankFields, ...start }
    return { ...fields, birthday: writeBirthday(fields.birthday, language) }
  }
  const fields = fieldsOf(customer)
  const phone = customer.phone === null ? '' : showPhone(customer.phone, phoneRegion)
  return { ...fields, phone, birthday: writeBirthday(fields.birthday, language) }
}
