export { ClauseChooserProvider } from './clause-chooser'
export { ClauseImport, ClauseImportLink } from './clause-import'
