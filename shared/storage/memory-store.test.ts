import { describeStore } from '../../tests/acceptance/describe-store'
import { TEST_DECLARATIONS } from '../../tests/acceptance/store-sample'
import { createMemoryStore } from './memory-store'

describeStore('the memory store', async () => createMemoryStore(TEST_DECLARATIONS))
