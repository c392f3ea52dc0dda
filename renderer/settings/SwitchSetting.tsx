// A setting that is on or off.
import { Switch } from '@mantine/core'
import { useSettings } from '../ui/settings.ts'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { useSaving } from './useSaving.ts'

interface SwitchSettingProps {
  setting: 'tellsDue' | 'startsWithComputer' | 'staysInTray'
  name: string
  /** What is done where it is on. */
  label: string
  hint: string
}

export function SwitchSetting({ setting, name, label, hint }: SwitchSettingProps) {
  const isOn = useSettings()[setting]
  const { saving, save } = useSaving()
  return (
    <Setting name={name} hint={hint} saving={saving}>
      <Switch
        size="md"
        className={styles.switch}
        label={label}
        checked={isOn}
        onChange={event => void save({ [setting]: event.currentTarget.checked })}
      />
    </Setting>
  )
}
