/** How the tests start Chromium: without what only a person at a real desktop, or the network, would need. @type {readonly string[]} */
export const CHROMIUM_ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // The lists under the address bar are pages too, drawn ahead of need: half the work of starting a browser that shows none.
  '--disable-features=Translate,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
]
