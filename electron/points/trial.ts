// Trying rules: the last 90 days are played by the present rules and by the tried ones, in small steps.
import { listNamed } from '../../db/customers/named.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { noRules } from '../../shared/points/rules.ts'
import {
  beginReplay,
  compareReplays,
  type Difference,
  type PastEvent,
  type Replay,
  type Trial,
  type TrialPerson,
} from '../../shared/points/trial.ts'
import type { Context } from '../context.ts'
import type { GoOn } from '../pages.ts'
import { rulesInForce } from './ledger.ts'
import { gatherPast } from './past.ts'
import { countTierMoves } from './trialTiers.ts'

const eventsPerStep = 2000

// The number of the newest trial on this thread; older ones give way to it.
let newest = 0

/** Begins a trial, so that older ones end; answers what says, after others had their turn, whether it is still the newest. */
function beginTrial(): GoOn {
  newest += 1
  const own = newest
  return async () => {
    await new Promise(resolve => setImmediate(resolve))
    return own === newest
  }
}

/** Replays the last 90 days by the rules in force and by the tried ones. */
export async function tryRules(ctx: Context, rules: EarningRules): Promise<Result<Trial, 'trial_replaced'>> {
  const goOn = beginTrial()
  const asOf = ctx.now()
  const inForce = (await ctx.read(rulesInForce))?.rules ?? noRules
  const past = await gatherPast(ctx, goOn)
  if (!past) return no('trial_replaced')
  const present = { rules: inForce, replay: beginReplay(inForce, past.carried) }
  const tried = { rules, replay: beginReplay(rules, past.carried) }
  if (!(await playAll(past.events, [present.replay, tried.replay], goOn))) return no('trial_replaced')
  const { gainers, losers, ...compared } = compareReplays(present, tried)
  const tierMoves = await countTierMoves(ctx, present.replay, tried.replay, goOn)
  const { from, to } = past
  return ok({
    ...{ asOf, from, to, bills: past.events.filter(one => one.kind === 'bill').length, ...compared },
    gainers: await named(ctx, gainers),
    losers: await named(ctx, losers),
    tierMoves,
  })
}

async function playAll(events: readonly PastEvent[], replays: readonly Replay[], goOn: GoOn): Promise<boolean> {
  for (const [place, event] of events.entries()) {
    for (const replay of replays) replay.play(event)
    if (place % eventsPerStep === 0 && !(await goOn())) return false
  }
  return true
}

async function named(ctx: Context, differences: readonly Difference[]): Promise<TrialPerson[]> {
  const ids = differences.map(one => one.customerId)
  const names = await ctx.read(db => listNamed(db, ids))
  return differences.flatMap(one => {
    const name = names.get(one.customerId)
    return name ? [{ ...one, ...name }] : []
  })
}
