import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { OfficeTemplate } from '../../../../shared/registers/office-template'
import { readTemplate } from '../../../../shared/storage/register-template'
import { useServices } from '../../../services'
import { useLive } from '../../../ui/use-live'

/** The office's own columns and fields of a register, live; null where it has none, or while they are read. */
export function useTemplate(register: RegisterDefinition): OfficeTemplate | null {
  const { store } = useServices()
  return useLive(store, ['setting'], `template ${register.id}`, () => readTemplate(store, register.id)).value
}
