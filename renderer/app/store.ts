// What only the window knows: which page is shown and which customer stands at the counter.
import { create } from 'zustand'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer, CustomerFields } from '../../shared/customers/model.ts'

export const pages = ['counter', 'today', 'book', 'month', 'settings'] as const
export type Page = (typeof pages)[number]

/** The form over the counter: what is filled in already, and whom it edits (nobody: a new customer). */
export interface OpenForm {
  start: Partial<CustomerFields>
  customer?: Customer
}

interface Frame {
  page: Page
  customerId: Id | null
  form: OpenForm | null
  /** What stands in the counter's box, kept while another page is shown. */
  text: string
  /** A list is being imported, over whatever page. */
  imports: boolean
}

const atFirst: Frame = { page: 'counter', customerId: null, form: null, text: '', imports: false }

export const useFrame = create<Frame>()(() => atFirst)

export function showPage(page: Page): void {
  useFrame.setState({ page })
}

/** Brings a customer to the counter, from any page. */
export function showAtCounter(customerId: Id | null): void {
  useFrame.setState({ page: 'counter', customerId })
}

/** Opens the form over the counter. */
export function openForm(form: OpenForm): void {
  useFrame.setState({ page: 'counter', form })
}

export function closeForm(): void {
  useFrame.setState({ form: null })
}

/** Opens the import of a list over the page. */
export function openImport(): void {
  useFrame.setState({ imports: true })
}

export function closeImport(): void {
  useFrame.setState({ imports: false })
}

/** Another book is open: nothing of the one before stays on the screen. */
export function forgetFrame(): void {
  useFrame.setState(atFirst)
}
