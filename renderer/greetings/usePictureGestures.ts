// What can be done with a finished picture: copy it, or keep it as a file.
import { useTranslation } from 'react-i18next'
import { call } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'

type Png = Uint8Array<ArrayBuffer>

/** `name`: for whom the picture is; it stands in the file's name. */
export function usePictureGestures(name: string) {
  const { t } = useTranslation('pictures')
  const say = useRefusalWords()
  const copy = async (png: Png) => {
    const reply = await call('greetings.copyPicture', { png })
    showToast(reply.ok ? { text: t('picture.copied'), tone: 'done' } : { text: say(reply), tone: 'calm' })
    return reply.ok
  }
  const save = async (png: Png) => {
    const reply = await call('greetings.savePicture', { name, png })
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const { saved } = reply.value
    if (saved) showToast({ text: t('picture.saved', { file: saved.file }), tone: 'done' })
  }
  return { copy, save }
}
