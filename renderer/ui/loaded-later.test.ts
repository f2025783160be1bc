import { createElement, Suspense, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { loadedLater } from './loaded-later'

const Page = ({ title }: { readonly title: string }): ReactNode => createElement('h1', null, title)

describe('a component whose code comes later', () => {
  it('waits for its code, and is drawn at once when that is there', async () => {
    let fetched = 0
    const Later = loadedLater(async () => {
      fetched += 1
      return Page
    })
    const drawn = (): string => renderToString(createElement(Suspense, { fallback: '……' }, createElement(Later, { title: '总台账' })))
    expect(drawn()).not.toContain('总台账')
    await Later.load()
    expect(drawn()).toContain('<h1>总台账</h1>')
    expect(fetched).toBe(1)
  })
})
