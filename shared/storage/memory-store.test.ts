import { describeStore, TEST_DECLARATIONS } from '../../tests/acceptance/describe-store'
import { createMemoryStore } from './memory-store'

describeStore('the memory store', async () => createMemoryStore(TEST_DECLARATIONS))
