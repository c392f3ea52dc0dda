// The people of an organisation: who speaks for it, and their part in its decisions.
import { z } from 'zod'
import { line, lines } from '../base/harmless.ts'
import type { Id } from '../base/ids.ts'
import { id } from '../base/ids.ts'
import { type Customer, formsOfAddress } from './model.ts'

/** Who uses what is bought, had the idea, has a say, does the buying, lets one in, and says yes in the end. */
export const decisionParts = ['user', 'initiator', 'influencer', 'buyer', 'gatekeeper', 'decision_maker'] as const
export type DecisionPart = (typeof decisionParts)[number]

/** What is typed of a contact. The phone as typed; `personId`: the same person as a customer of the book. */
export const contactFields = z.strictObject({
  name: line(120).pipe(z.string().min(1)),
  called: line(60),
  formOfAddress: z.enum(formsOfAddress),
  phone: line(40),
  email: line(200),
  position: line(80),
  parts: z.array(z.enum(decisionParts)).max(decisionParts.length),
  note: lines(500),
  personId: id.nullable(),
})
export type ContactFields = z.infer<typeof contactFields>

/** JSON of the book. */
export const storedParts = z.array(z.enum(decisionParts))

export interface Contact extends Omit<ContactFields, 'phone'> {
  id: Id
  /** International form; null: not known. */
  phone: string | null
  /** How the customer is called who is the same person; null: nobody of the book. */
  person: Pick<Customer, 'name' | 'called' | 'formOfAddress'> | null
}

/** An organisation for which a customer speaks. */
export interface Organisation {
  customerId: Id
  name: string
  position: string
  parts: DecisionPart[]
}
