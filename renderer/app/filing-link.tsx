import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '../services'

/** Leads from a filed register to the packages that carry them. */
export function FilingLink({ register }: { readonly register: string }): ReactNode {
  const { filing } = useMessages()
  const navigate = useNavigate()
  return <Button onClick={() => void navigate(`/filing?from=${register}`)}>{filing.link}</Button>
}
