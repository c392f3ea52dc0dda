// What only the window knows: which page is shown and which customer stands at the counter.
import { create } from 'zustand'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer, CustomerFields } from '../../shared/customers/model.ts'
import type { GreetingWish } from '../../shared/greetings/queue.ts'
import { useBook, wishBook } from '../customers/bookStore.ts'

export const pages = ['counter', 'today', 'book', 'month', 'settings'] as const
export type Page = (typeof pages)[number]

/** The form over the counter: what is filled in already, and whom it edits (nobody: a new customer). */
export interface OpenForm {
  start: Partial<CustomerFields>
  customer?: Customer
}

/** The programmes with which a shop keeps its regulars, in the order in which they are shown. */
export const programmes = [
  'points',
  'rewards',
  'tiers',
  'membership',
  'referral',
  'cause',
  'partners',
  'draws',
  'greetings',
  'limits',
] as const
export type Programme = (typeof programmes)[number]

interface Frame {
  page: Page
  customerId: Id | null
  /** The voucher by which the customer was opened. */
  voucherId: Id | null
  form: OpenForm | null
  /** What stands in the counter's box, kept while another page is shown. */
  text: string
  /** A list is being imported, over whatever page. */
  imports: boolean
  /** Which part of the settings is shown: the shop, or the programme of this name. */
  settings: 'shop' | Programme
  /** For whom cards are being printed, over whatever page. */
  cardsFor: Id[] | null
  /** Who is being greeted, over whatever page. */
  greeting: GreetingWish | null
}

const atFirst: Frame = {
  page: 'counter',
  customerId: null,
  voucherId: null,
  form: null,
  text: '',
  imports: false,
  settings: 'shop',
  cardsFor: null,
  greeting: null,
}

export const useFrame = create<Frame>()(() => atFirst)

export function showPage(page: Page): void {
  useFrame.setState({ page })
}

/** Brings a customer to the counter, from any page; with a voucher of theirs, if that is what was scanned. */
export function showAtCounter(customerId: Id | null, voucherId: Id | null = null): void {
  useFrame.setState({ page: 'counter', customerId, voucherId })
}

/** Opens a customer's profile in the Book, from any page. */
export function showInBook(customerId: Id): void {
  wishBook({ text: '', feedback: null })
  useBook.setState({ openId: customerId })
  showPage('book')
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

/** Opens the cards to hand out, for these customers. */
export function openCards(cardsFor: Id[]): void {
  useFrame.setState({ cardsFor })
}

export function closeCards(): void {
  useFrame.setState({ cardsFor: null })
}

/** Opens the greetings for these reminders. */
export function openGreeting(reminderIds: Id[]): void {
  useFrame.setState({ greeting: { kind: 'reminders', reminderIds } })
}

/** Opens a greeting without an occasion. */
export function openContact(customerId: Id): void {
  useFrame.setState({ greeting: { kind: 'contact', customerIds: [customerId] } })
}

export function closeGreeting(): void {
  useFrame.setState({ greeting: null })
}

/** Another book is open: nothing of the one before stays on the screen. */
export function forgetFrame(): void {
  useFrame.setState(atFirst)
}

/** Opens the settings at the shop, or at a programme. */
export function openSettings(settings: 'shop' | Programme): void {
  useFrame.setState({ page: 'settings', settings })
}

/** Opens the settings of the shop at one of their sections. */
export function openSection(section: string): void {
  openSettings('shop')
  requestAnimationFrame(() => document.getElementById(section)?.scrollIntoView())
}
