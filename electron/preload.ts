// The bridge to the window: one function to call, one to listen. It knows no call by name and never changes.
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('khachQuen', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
  on: (listener: (event: unknown) => void): void => {
    ipcRenderer.on('event', (_event, told: unknown) => listener(told))
  },
})
