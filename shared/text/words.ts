// The app's words: i18next with Vietnamese first and English second, one resource file per feature, keys typed.
import { createInstance, type i18n } from 'i18next'
import type { Language } from '../settings/model.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const resources = { vi, en } as const
export const defaultNamespace = 'common'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: typeof defaultNamespace
    resources: typeof vi
  }
}

/** An i18next of its own with both languages loaded; nothing is fetched. React escapes, so i18next does not. */
export function createWords(language: Language): i18n {
  const words = createInstance()
  void words.init({
    lng: language,
    fallbackLng: false,
    defaultNS: defaultNamespace,
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return words
}
