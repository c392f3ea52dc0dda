// The programmes of the sample shop: what points can buy, a ladder on which its regulars stand, a membership on offer.
import { insertPlan } from '../../db/points/membershipWrites.ts'
import { appendRules } from '../../db/points/rules.ts'
import { insertRewardKind } from '../../db/rewards/catalogueWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { TierLadder } from '../../shared/points/tierModel.ts'
import type { RewardKindFields } from '../../shared/rewards/catalogue.ts'
import { moveTierUp } from '../points/tierOnBill.ts'

const plainKind: RewardKindFields = {
  ...{ name: '', benefit: 'product', value: 0, cost: 50, cardKindId: null, stock: null, fromDay: null, toDay: null },
  ...{ validDays: 30, perCustomer: null, perDays: null, minBill: 0, minLeft: 0 },
}

const kinds: RewardKindFields[] = [
  { ...plainKind, name: 'Giảm 5.000 ₫', benefit: 'money', value: 5000, cost: 40 },
  { ...plainKind, name: '1 bánh tuỳ chọn', cost: 80 },
  { ...plainKind, name: '1 ly tuỳ chọn', cost: 120 },
  { ...plainKind, name: 'Ly sứ Quán Mây', benefit: 'gift', cost: 300, stock: 12, perCustomer: 1 },
]

const ladder: TierLadder = {
  inUse: true,
  months: 12,
  graceDays: 30,
  tiers: [
    {
      key: 'bronze',
      name: 'Đồng',
      from: { spent: null, visits: null, points: null },
      times: 100,
      perks: [],
      welcome: null,
    },
    {
      ...{ key: 'silver', name: 'Bạc', from: { spent: 1_500_000, visits: 25, points: null }, times: 120 },
      ...{ perks: ['Giữ bàn quen khi gọi trước'], welcome: null },
    },
    {
      ...{ key: 'gold', name: 'Vàng', from: { spent: 4_000_000, visits: 60, points: null }, times: 150 },
      ...{ perks: ['Mời thử món mới trước'], welcome: null },
    },
  ],
}

/** Sets the programmes up; each customer stands where the year has brought them. */
export async function insertProgrammes(
  trx: Writer,
  customerIds: readonly Id[],
  mark: Mark,
  newId: () => Id,
): Promise<void> {
  const createdAt = mark.at
  for (const fields of kinds) await insertRewardKind(trx, { id: newId(), requestId: newId(), fields, createdAt })
  const plan = {
    name: 'Hội viên Mây',
    fee: 200_000,
    months: 12,
    percent: 10,
    times: 100,
    benefit: 'Sinh nhật được mời một ly',
  }
  await insertPlan(trx, { id: newId(), requestId: newId(), fields: plan, createdAt })
  await appendRules(trx, { id: newId(), requestId: newId(), topic: 'tiers', body: ladder }, mark)
  for (const customerId of customerIds) {
    await moveTierUp(trx, { requestId: newId(), customerId, reason: '', ...mark, newId })
  }
}
