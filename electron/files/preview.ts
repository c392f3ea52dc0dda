// Counts what a staged import would do to the book, with examples; stores nothing.

import type { Reader } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { ImportPreview } from '../../shared/files/model.ts'
import { collectProblems } from '../../shared/files/problems.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { type Opening, openingWays } from './openings.ts'
import { createPlanner, type Planned } from './planning.ts'
import type { Staged } from './staged.ts'

const examplesOfEach = 3

type Counts = Pick<
  ImportPreview,
  'customersNew' | 'customersUpdated' | 'customersSame' | 'purchases' | 'returns' | 'visitsKnown' | 'openings'
>

/** What the import would do to the book as it is now. */
export async function previewImport(
  db: Reader,
  importId: Id,
  staged: Staged,
  { language }: Settings,
): Promise<ImportPreview> {
  const ways = await openingWays(db, staged.summary.cardKindId)
  const planner = await createPlanner(db, language, ways)
  const problems = collectProblems(staged.summary.problems)
  const counts: Counts = {
    customersNew: 0,
    customersUpdated: 0,
    customersSame: 0,
    purchases: 0,
    returns: 0,
    visitsKnown: 0,
    openings: { points: 0, pointsOf: 0, stamps: 0, stampsOf: 0, tiersOf: 0 },
  }
  const examples: ImportPreview['examples'] = []
  for await (const batch of staged.batches()) {
    for (const planned of await planner.plan(batch)) {
      if (planned.what === 'unclear') problems.add('customer_unknown', planned.staged.row, planned.staged.fields.name)
      else {
        count(planned, counts, examples)
        for (const { code, text } of planned.left) {
          problems.add(code, planned.staged.row, `${planned.fields.name} · ${text}`)
        }
      }
      if (planned.what === 'new' && planned.phoneOf !== null) {
        problems.add('phone_of_another', planned.staged.row, `${planned.fields.name} · ${planned.phoneOf}`)
      }
    }
  }
  const { rows, rowsWithoutCustomer, rowsRepeated, amountsRounded } = staged.summary
  const fromFile = { rows, rowsWithoutCustomer, rowsRepeated, amountsRounded }
  return { importId, ...fromFile, ...counts, problems: problems.list(), examples }
}

function count(
  planned: Exclude<Planned, { what: 'unclear' }>,
  counts: Counts,
  examples: ImportPreview['examples'],
): void {
  const { what, fields, staged, visits, opening } = planned
  if (what === 'new') counts.customersNew += 1
  else if (what === 'updated') counts.customersUpdated += 1
  else counts.customersSame += 1
  const returns = visits.filter(({ kind }) => kind === 'return').length
  counts.returns += returns
  counts.purchases += visits.length - returns
  counts.visitsKnown += staged.visits.length - visits.length
  if (opening) countOpening(opening, counts.openings)
  if (examples.filter(example => example.what === what).length < examplesOfEach) {
    examples.push({ name: fields.name, phone: fields.phone, code: fields.code, visits: visits.length, what })
  }
}

function countOpening({ points, stamps, place }: Opening, openings: ImportPreview['openings']): void {
  openings.points += points
  openings.pointsOf += points > 0 ? 1 : 0
  openings.stamps += stamps
  openings.stampsOf += stamps > 0 ? 1 : 0
  openings.tiersOf += place === null ? 0 : 1
}
