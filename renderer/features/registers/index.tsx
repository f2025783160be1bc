export type { OpenPane } from './open-pane'
export { RegisterScreen } from './register-screen'
