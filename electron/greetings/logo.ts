// Answers the calls about the shop's logo. Storing one twice stores it once; the window undoes by storing the one of before.
import { deleteLogo, findLogo, putLogo } from '../../db/greetings/logo.ts'
import { pictureType } from '../../shared/base/pictureType.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import type { Context } from '../context.ts'

export const logoReaders: Pick<HandlersAt<'reader', Context>, 'greetings.logo'> = {
  'greetings.logo': async ctx => ok(await ctx.read(findLogo)),
}

export const logoWriters: Pick<HandlersAt<'writer', Context>, 'greetings.saveLogo' | 'greetings.removeLogo'> = {
  'greetings.saveLogo': (ctx, { bytes }) => {
    const type = pictureType(bytes)
    if (type === null) return Promise.resolve(no('logo_unreadable'))
    const { at } = ctx.mark()
    return ctx.write(async trx => {
      await putLogo(trx, { type, bytes }, at)
      return ok(null)
    }, 'greetings')
  },
  'greetings.removeLogo': ctx =>
    ctx.write(async trx => {
      await deleteLogo(trx)
      return ok(null)
    }, 'greetings'),
}
