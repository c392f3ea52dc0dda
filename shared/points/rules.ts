// Rules of earning to begin with, and what a shop without rules goes by. Pure.
import type { EarningRules } from './model.ts'

/** A shop that gives no points. */
export const noRules: EarningRules = {
  perAmount: null,
  perVisit: null,
  perProduct: [],
  basis: 'paid',
  bonuses: [],
  stamps: [],
  actions: [],
  signUp: 0,
  expiryMonths: null,
  value: 0,
  minSpend: 0,
  minLeft: 0,
  returns: { reward: 'comes_back', fullCard: 'owed' },
}

/** What a shop begins with in đồng: a point for each 10,000, the rest carried, worth 100 each, lapsing after 12 months. */
export const firstRules: EarningRules = {
  ...noRules,
  perAmount: { points: 1, per: 10_000, rounding: 'carry' },
  expiryMonths: 12,
  value: 100,
  minSpend: 20,
}
