// The calls of the points: gather, decide, store.
import type { HandlersAt } from '../../shared/calls.ts'
import type { Context } from '../context.ts'

const later = async (): Promise<never> => {
  throw new Error('Not built yet')
}

export const pointReaders: Pick<HandlersAt<'reader', Context>, 'points.show' | 'points.explain' | 'points.rules'> = {
  'points.show': later,
  'points.explain': later,
  'points.rules': later,
}
export const pointBackground: Pick<HandlersAt<'background', Context>, 'points.check'> = { 'points.check': later }
export const pointWriters: Pick<
  HandlersAt<'writer', Context>,
  'points.saveRules' | 'points.add' | 'points.act' | 'points.expire'
> = { 'points.saveRules': later, 'points.add': later, 'points.act': later, 'points.expire': later }
