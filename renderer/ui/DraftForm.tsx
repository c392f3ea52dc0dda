// The frame of every form in which something of the shop's is set up: F9 or the button saves, Esc leaves it.
import { Button, Group } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { Key } from './Key.tsx'

interface DraftFormProps {
  label: string
  className: string | undefined
  saveWords: string
  cancelWords: string
  onSave: () => void
  onCancel: () => void
  children: ReactNode
}

export function DraftForm({ label, className, saveWords, cancelWords, onSave, onCancel, children }: DraftFormProps) {
  const form = useRef<HTMLFormElement>(null)
  // With its buttons, where there is room for all of it.
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <form
      ref={form}
      className={className}
      noValidate
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        onSave()
      }}
      onKeyDown={event => {
        if (event.key !== 'F9' && event.key !== 'Escape') return
        // The form's key is not the page's, too.
        event.preventDefault()
        if (event.key === 'Escape') onCancel()
        else if (!event.repeat) onSave()
      }}
    >
      {children}
      <Group gap="sm">
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {saveWords}
        </Button>
        <Button variant="default" size="md" onClick={onCancel} rightSection={<Key>Esc</Key>}>
          {cancelWords}
        </Button>
      </Group>
    </form>
  )
}
