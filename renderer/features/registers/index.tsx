export type { RecordExtras } from './record-extras'
export type { DroppedTable } from './exchange/sheet-menu'
export type { OpenPane } from './open-pane'
export { RegisterScreen } from './register-screen'
