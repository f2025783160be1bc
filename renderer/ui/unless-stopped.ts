import { StoreError } from '../../shared/storage/store'

/** What comes of a long act; null where a person stopped it and nothing of it was kept. What else fails is thrown on. */
export async function unlessStopped<T>(act: Promise<T>): Promise<T | null> {
  try {
    return await act
  } catch (error) {
    if (error instanceof StoreError && error.code === 'cancelled') return null
    throw error
  }
}
