// Brings a greeting to another program: the words (and a picture) onto the clipboard, and that program opened at the person.
import { shell } from 'electron'
import { no, ok } from '../../shared/base/result.ts'
import { linkFor } from '../../shared/greetings/links.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { copy } from '../copying.ts'
import type { MainHandlers } from '../ipc.ts'
import { isKnownLink } from './knownLinks.ts'

export function channelHandlers(settings: () => Settings): Pick<MainHandlers, 'greetings.openChannel'> {
  return {
    'greetings.openChannel': async (_, { picture, ...wish }) => {
      const link = linkFor(wish, { region: settings().phoneRegion, isMac: process.platform === 'darwin' })
      if (link === null || !isKnownLink(link)) return no('channel_unreachable')
      // A call takes nothing along; what is on the clipboard stays.
      if (wish.channel !== 'phone' && !(await copy(wish.words, picture))) return no('picture_unreadable')
      const opened = await shell.openExternal(link).then(
        () => true,
        () => false,
      )
      return ok({ opened })
    },
  }
}
