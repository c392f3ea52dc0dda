// What the sample shop knows beyond name and phone: of some customers a little, of a few more, of most nothing. Pure.
import type { CustomerFields } from '../../shared/customers/model.ts'
import { blankProfile, blankProfileToSave, type ProfileToSave } from '../../shared/customers/profile.ts'
import { between, oneOf, type Random, type Weighted, weighted } from './random.ts'
import { goalTags, interestTags, occupations, reasonsToBuy, worries } from './words.ts'

const elders = ['cô', 'chú', 'bác', 'ông', 'bà']

const payments: Weighted<ProfileToSave['fields']['payment']>[] = [
  ['cash', 5],
  ['transfer', 6],
  ['wallet', 2],
  ['card', 1],
]

/** Up to `most` different ones. */
function some(random: Random, words: readonly string[], most: number): string[] {
  return [...new Set(Array.from({ length: between(random, 1, most) }, () => oneOf(random, words)))]
}

function makeDays(random: Random): ProfileToSave['days'] {
  const day = { day: between(random, 1, 28), month: between(random, 1, 12), calendar: 'solar' as const }
  if (random() < 0.5) return [{ label: 'Ngày cưới', ...day, year: between(random, 1998, 2024) }]
  return [{ label: 'Sinh nhật con', ...day, year: random() < 0.5 ? between(random, 2008, 2024) : null }]
}

/** The profile of a person; null of somebody of whom nothing more is known. */
export function makeProfile(random: Random, { formOfAddress }: CustomerFields): ProfileToSave | null {
  if (random() < 0.55) return null
  const isOld = elders.includes(formOfAddress)
  const fields = {
    ...blankProfile,
    occupation: random() < 0.5 ? (isOld && random() < 0.5 ? 'Nghỉ hưu' : oneOf(random, occupations)) : '',
    whyTheyBuy: random() < 0.25 ? oneOf(random, reasonsToBuy) : '',
    payment: random() < 0.5 ? weighted(random, payments) : '',
    channel: random() < 0.4 ? (isOld ? ('phone' as const) : ('zalo' as const)) : ('' as const),
    worries: random() < 0.12 ? oneOf(random, worries) : '',
  }
  const interests = random() < 0.7 ? some(random, interestTags, 3) : []
  const goals = random() < 0.15 ? some(random, goalTags, 1) : []
  return {
    ...blankProfileToSave,
    fields,
    tags: [
      ...interests.map(name => ({ kind: 'interest' as const, name })),
      ...goals.map(name => ({ kind: 'goal' as const, name })),
    ],
    days: random() < 0.2 ? makeDays(random) : [],
  }
}

/** Birthdays as people tell them: some elders by the lunar calendar, some only the month or only the year. */
export function asTold(random: Random, { birthday, formOfAddress }: CustomerFields): CustomerFields['birthday'] {
  if (birthday === null) return null
  const chance = random()
  if (elders.includes(formOfAddress) && chance < 0.35) return { ...birthday, year: null, calendar: 'lunar' }
  if (chance > 0.95) return { ...birthday, day: null }
  return birthday.year !== null && chance > 0.9 ? { ...birthday, day: null, month: null } : birthday
}

/** Offices nearby that order for their people. */
export const offices: readonly { name: string; organisation: ProfileToSave['organisation'] }[] = [
  { name: 'Văn phòng Công ty Hoa Sen Xanh', organisation: { size: 'medium', industry: 'Thiết kế', taxCode: '' } },
  { name: 'Nhà in Mực Tím', organisation: { size: 'small', industry: 'In ấn', taxCode: '' } },
]
