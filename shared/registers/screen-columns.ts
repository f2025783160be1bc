import { computed } from './define-field'
import { column, fieldOf, type RegisterDefinition } from './definition'
import { stateOf, stateTitle } from './process'
import { STATE_INDEX } from './register-indexes'

/** Name of the computed field that stands for the state in sheets of what is on screen. */
const STATE_FIELD = '$state'

/** The register with the columns a list shows as the columns of its sheet, in that order; amounts are added up. */
export function withScreenColumns(definition: RegisterDefinition, shown: readonly string[]): RegisterDefinition {
  const { process } = definition
  const state = process === null ? [] : [computed(STATE_FIELD, '状态', 'text', (fields) => stateTitle(process, stateOf(process, fields)))]
  const extended = { ...definition, fields: [...definition.fields, ...state] }
  return {
    ...extended,
    exportColumns: shown.map((id) => {
      const field = fieldOf(extended, id === STATE_INDEX ? STATE_FIELD : id)
      const isAmount = field.type.kind === 'money' || (field.type.kind === 'computed' && field.type.as === 'money')
      return column(field.label, field.id, 16, isAmount)
    }),
  }
}
