/** Addresses of the host beside the page's own files; shared by server and bridge. */
export const BRIDGE_PATH = '/desktop-bridge.js'
export const CALL_PATH = '/desktop-call/'
