import { Button, Dropdown, Input, Popover, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'

/**
 * The widgets of a list, drawn once where nobody sees them. Ant Design puts the styles of a widget together when the
 * first of its kind is drawn; for those of a list that takes as long as drawing the list itself.
 */
export function ListRehearsal(): ReactNode {
  return (
    <div hidden>
      <Input allowClear />
      <Input size="small" variant="borderless" allowClear />
      <Select size="small" variant="borderless" popupMatchSelectWidth={false} />
      <Select size="small" variant="borderless" mode="multiple" allowClear />
      <Popover trigger="click"><Button type="primary" /></Popover>
      <Dropdown menu={{ items: [] }}><Button /></Dropdown>
      <Segmented options={[]} />
    </div>
  )
}
