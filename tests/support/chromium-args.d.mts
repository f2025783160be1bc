/** How the tests start Chromium: without what only a person at a real desktop, or the network, would need. */
export const CHROMIUM_ARGS: readonly string[]
