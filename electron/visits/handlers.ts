// The calls of the visits: gather, decide, store.
import type { HandlersAt } from '../../shared/calls.ts'
import type { Context } from '../context.ts'

type Readers = 'visits.open' | 'visits.listProductKinds'
type Writers =
  | 'visits.preview'
  | 'visits.add'
  | 'visits.previewChange'
  | 'visits.change'
  | 'visits.takeBack'
  | 'visits.saveProductKind'
  | 'visits.archiveProductKind'

const later = async (): Promise<never> => {
  throw new Error('Not built yet')
}

export const visitReaders: Pick<HandlersAt<'reader', Context>, Readers> = {
  'visits.open': later,
  'visits.listProductKinds': later,
}
export const visitWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'visits.preview': later,
  'visits.add': later,
  'visits.previewChange': later,
  'visits.change': later,
  'visits.takeBack': later,
  'visits.saveProductKind': later,
  'visits.archiveProductKind': later,
}
