import { afterAll, describe, expect, it } from 'vitest'
import { launchDesktop, makeDataFolder } from '../support/desktop-app'

describe('data over a restart', () => {
  const data = makeDataFolder()
  afterAll(() => data.remove())

  it('finds again what the page stored in IndexedDB', async () => {
    const first = await launchDesktop(data.path)
    await first.page.evaluate(() => new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('restart-test', 1)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('kept'))
      opening.addEventListener('error', () => reject(new Error('not opened')))
      opening.addEventListener('success', () => {
        const writing = opening.result.transaction('kept', 'readwrite', { durability: 'strict' })
        writing.objectStore('kept').put('第七条 付款方式', 'clause')
        writing.addEventListener('complete', () => resolve())
      })
    }))
    await first.close()

    const second = await launchDesktop(data.path)
    const found = await second.page.evaluate(() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('restart-test', 1)
      opening.addEventListener('upgradeneeded', () => reject(new Error('the database was gone')))
      opening.addEventListener('success', () => {
        const reading = opening.result.transaction('kept').objectStore('kept').get('clause')
        reading.addEventListener('success', () => resolve(reading.result))
      })
    }))
    await second.close()
    expect(found).toBe('第七条 付款方式')
  })
})
