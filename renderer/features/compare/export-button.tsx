import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../services'
import type { ComparedVersions } from './use-comparison'
import { useExports, type Exported, type ExportForm } from './use-exports'

/** The ways out of a comparison; those that do not exist here are left out. */
export function ExportButton({ open, forms, exported }: { readonly open: ComparedVersions; readonly forms: readonly ExportForm[]; readonly exported: Exported }): ReactNode {
  const { compare: words } = useMessages()
  const { isRunning, run } = useExports(open)
  return (
    <Dropdown trigger={['click']} menu={{ items: forms.map((form) => ({ key: form, label: words.forms[form] })), onClick: ({ key }) => run(key as ExportForm, exported) }}>
      <Button size="small" icon={<DownloadOutlined />} loading={isRunning}>{words.export}</Button>
    </Dropdown>
  )
}
