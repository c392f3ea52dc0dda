// Starts the window: fonts, styles, words, the clock, and React.
import '@mantine/core/styles.css'
import './styles/fonts.css'
import './styles/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createWords } from '../shared/text/words.ts'
import { onEvent, queries, startListening } from './api.ts'
import { App } from './app/App.tsx'
import { forgetFrame, showPage } from './app/store.ts'
import { forgetBook } from './customers/bookStore.ts'
import { clearChosen } from './customers/chosen.ts'
import { forgetDue } from './reminders/store.ts'
import { tick } from './ui/clock.ts'
import { startKeys } from './ui/keys.ts'
import { forgetUndo } from './ui/toasts.ts'

startListening()
startKeys()
setInterval(tick, 30_000)
onEvent(event => {
  if (event.kind === 'dayChanged') tick()
  if (event.kind === 'showToday') showPage('today')
  if (event.kind === 'bookChanged') {
    forgetFrame()
    forgetBook()
    clearChosen()
    forgetDue()
    forgetUndo()
  }
})

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createWords('vi')}>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
