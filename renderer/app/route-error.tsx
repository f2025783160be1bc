import { Button } from 'antd'
import { Link, useRouteError } from 'react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../services'

/** A screen that broke: what happened, what is safe, what to do. */
export function RouteError(): ReactNode {
  const { shell } = useMessages()
  const error = useRouteError()
  return (
    <main className="hs-failed">
      <h1>{shell.failed}</h1>
      <p>{shell.failedSafe}</p>
      <pre>{error instanceof Error ? error.message : ''}</pre>
      <Link to="/contracts"><Button type="primary">{shell.backToRegister}</Button></Link>
    </main>
  )
}
