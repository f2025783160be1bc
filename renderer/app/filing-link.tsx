import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '../services'

/** Leads from the register of filings to the packages that carry them. */
export function FilingLink(): ReactNode {
  const { filing } = useMessages()
  const navigate = useNavigate()
  return <Button onClick={() => void navigate('/filing')}>{filing.link}</Button>
}
