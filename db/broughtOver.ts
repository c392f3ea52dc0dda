// Stamps that an import brought over from another program stand in the ledger, but nobody came for them: they are no visit,
// no entry in a draw, and nothing done at the counter.

/** Condition on a line of stamps: it was given here. */
export function givenHere(line: string): string {
  return `NOT EXISTS (SELECT 1 FROM import_openings WHERE request_id = ${line}.request_id)`
}
