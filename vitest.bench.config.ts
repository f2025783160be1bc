import { defineConfig } from 'vitest/config'

/** `npm run bench:page`: figures of the built page. No part of `npm test`, because they depend on the machine. */
export default defineConfig({ test: { include: ['tests/bench/**/*.bench.ts'], fileParallelism: false, testTimeout: 240_000, hookTimeout: 60_000 } })
