// The frame: appearance and language after the settings, the rail, the page, the keys that hold everywhere.
import { MantineProvider } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { BookKind, BookState } from '../../shared/files/model.ts'
import { isPartnerCode } from '../../shared/rewards/partnerCodes.ts'
import { defaultSettings, type Language, type Settings } from '../../shared/settings/model.ts'
import { useAnswer } from '../api.ts'
import { focusBox } from '../customers/box.ts'
import { ImportWizard } from '../files/ImportWizard.tsx'
import { HonourVoucher } from '../rewards/HonourVoucher.tsx'
import { cssVariablesResolver, theme } from '../styles/theme.ts'
import { setClock } from '../ui/clock.ts'
import { focusedTextField, useKeys } from '../ui/keys.ts'
import { PrintedSheet } from '../ui/PrintedSheet.tsx'
import { useScans } from '../ui/scans.ts'
import { SettingsContext } from '../ui/settings.ts'
import { showToast, undoLast } from '../ui/toasts.ts'
import { UndoToast } from '../ui/UndoToast.tsx'
import classes from './App.module.css'
import { BookPage } from './BookPage.tsx'
import { ClosedBookPage } from './ClosedBookPage.tsx'
import { CounterPage } from './CounterPage.tsx'
import { Greeting } from './Greeting.tsx'
import { HandOutCards } from './HandOutCards.tsx'
import { MonthPage } from './MonthPage.tsx'
import { useOpenScanned } from './openCustomer.ts'
import { Rail } from './Rail.tsx'
import { SampleBand } from './SampleBand.tsx'
import { SettingsPage } from './SettingsPage.tsx'
import { closeImport, openForm, openGreeting, pages, showPage, useFrame } from './store.ts'
import { TodayPage } from './TodayPage.tsx'
import { WelcomePage } from './WelcomePage.tsx'

export function App() {
  const book = useAnswer('files.bookState', {}).data
  const settings = useAnswer('settings.get', {}, { enabled: book?.state === 'open' }).data
  useLanguage(settings?.language ?? book?.language)
  useEffect(() => {
    if (book) setClock(book.now)
  }, [book])
  return (
    <Appearance settings={settings}>
      {book?.state === 'closed' && <ClosedBookPage book={book} />}
      {book?.state === 'open' && settings && <Frame book={book} />}
      <UndoToast />
      <PrintedSheet />
    </Appearance>
  )
}

function Appearance({ settings, children }: { settings: Settings | undefined; children: ReactNode }) {
  const appearance = settings?.appearance ?? 'system'
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      {...(appearance !== 'system' && { forceColorScheme: appearance })}
    >
      <SettingsContext value={settings ?? defaultSettings}>{children}</SettingsContext>
    </MantineProvider>
  )
}

function useLanguage(language: Language | undefined): void {
  const { i18n } = useTranslation()
  useEffect(() => {
    if (!language) return
    document.documentElement.lang = language
    if (i18n.language !== language) void i18n.changeLanguage(language)
  }, [language, i18n])
}

function find(): void {
  flushSync(() => showPage('counter'))
  focusBox()
}

function Frame({ book }: { book: Extract<BookState, { state: 'open' }> }) {
  const page = useFrame(frame => frame.page)
  const imports = useFrame(frame => frame.imports)
  // Known on every page: F4 must show the box at once, for the next key is typed into it.
  const anybody = useAnswer('customers.search', { text: '', limit: 1 }).data?.rows.length
  const { t } = useTranslation('common')
  const openScanned = useOpenScanned()
  useScans(code => void openScanned(code), isPartnerCode)
  const undo = async () => {
    if (!(await undoLast())) showToast({ text: t('undoTooLate'), tone: 'calm' })
  }
  useKeys({
    ...Object.fromEntries(pages.map((name, index) => [`Ctrl+${index + 1}`, () => showPage(name)])),
    'Ctrl+Z': () => (focusedTextField()?.value ? false : void undo()),
    'Ctrl+N': () => (page === 'book' ? false : openForm({ start: {} })),
    F4: find,
    'Ctrl+K': find,
  })
  return (
    <div className={classes.window}>
      {book.kind === 'sample' && <SampleBand />}
      <div className={classes.frame}>
        <Rail />
        <main className={classes.page}>
          {page === 'counter' && anybody !== undefined && (
            <CounterOrWelcome key={book.file} kind={book.kind} isEmpty={anybody === 0} />
          )}
          {page === 'today' && <TodayPage onGreet={openGreeting} />}
          {page === 'book' && <BookPage />}
          {page === 'month' && <MonthPage />}
          {page === 'settings' && <SettingsPage />}
        </main>
      </div>
      <HonourVoucher />
      <HandOutCards />
      <Greeting />
      <ImportWizard opened={imports} onClose={closeImport} onDone={() => showPage('book')} />
    </div>
  )
}

/** The Counter; in the shop's own book the welcome, for as long as nobody is in it. */
function CounterOrWelcome({ kind, isEmpty }: { kind: BookKind; isEmpty: boolean }) {
  return kind === 'shop' && isEmpty ? <WelcomePage /> : <CounterPage />
}
