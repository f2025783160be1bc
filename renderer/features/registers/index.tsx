export type { RecordExtras } from './record-extras'
export type { OpenPane } from './open-pane'
export { RegisterScreen } from './register-screen'
