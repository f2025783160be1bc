export { CleanupStart } from './cleanup-start'
export { RecordRelations } from './record-relations'
