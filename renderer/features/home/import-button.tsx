import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useMessages, useServices } from '../../services'
import { useChooseFiles } from '../../ui/choose-files'

/** Asks for contracts and imports them. */
export function ImportButton({ isLarge = false }: { readonly isLarge?: boolean }): ReactNode {
  const { home, shell } = useMessages()
  const { desktop, imports } = useServices()
  const chooseFiles = useChooseFiles(desktop, shell.fileKinds)
  return <Button type="primary" {...(isLarge ? { size: 'large' as const } : { className: 'hs-head-action' })} onClick={() => void chooseFiles().then((files) => imports.add(files))}>{home.emptyAction}</Button>
}
