export type { OpenPane } from './open-pane'
export { REGISTER_PLACES, type RegisterPlace } from './register-places'
export { RegisterScreen } from './register-screen'
