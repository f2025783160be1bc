import { column, type RegisterDefinition } from './definition'
import { STATE_INDEX } from './register-indexes'
import { sheetFieldOf, STATE_PATH } from './sheet-fields'

/** The register with the columns a list shows as the columns of its sheet, in that order; amounts are added up. */
export function withScreenColumns(definition: RegisterDefinition, shown: readonly string[]): RegisterDefinition {
  return {
    ...definition,
    exportColumns: shown.map((id) => {
      const field = sheetFieldOf(definition, id === STATE_INDEX ? STATE_PATH : id)
      const isAmount = field.type.kind === 'money' || (field.type.kind === 'computed' && field.type.as === 'money')
      return column(field.label, field.id, 16, isAmount)
    }),
  }
}
