import type { RecordId } from '../core/ids'
import { REGISTER_IDS, registerOf } from '../registers/all-registers'
import type { RegisterDefinition } from '../registers/definition'
import { applyOfficeTemplate, type OfficeTemplate } from '../registers/office-template'
import { fail, ok, type Result } from '../core/result'
import { ACTS } from './acts'
import { derivedId } from './derived-id'
import { newRecord, type SettingFields } from './record-kinds'
import type { Act, Store, StoreTransaction } from './store'

function settingKey(register: string): string {
  return `register-template:${register}`
}

/** The `setting` record that holds an office's template of a register. */
export function templateId(register: string): RecordId {
  return derivedId('setting', settingKey(register))
}

/** An office's own columns and fields of a register; null where it has none. */
export async function readTemplate(store: Pick<Store, 'read'>, register: string): Promise<OfficeTemplate | null> {
  const record = await store.read<SettingFields>(templateId(register))
  return (record?.body.fields.value as OfficeTemplate | null | undefined) ?? null
}

/** The register with the office's template; as it is where there is none, or where it no longer fits. */
export function templated(register: RegisterDefinition, template: OfficeTemplate | null): RegisterDefinition {
  const applied = template === null ? null : applyOfficeTemplate(register, template, REGISTER_IDS)
  return applied?.ok === true ? applied.value : register
}

/** Keeps a template, or says everything that is wrong with it. The lists of words stay as they are: they are changed one act at a time. */
export async function saveTemplate(store: Store, act: Pick<Act, 'actor' | 'role' | 'at'>, template: Omit<OfficeTemplate, 'lists'>): Promise<Result<null, readonly string[]>> {
  const register = registerOf(template.register)
  const applied = applyOfficeTemplate(register, template, REGISTER_IDS)
  if (!applied.ok) return fail(applied.error)
  const id = templateId(template.register)
  await store.transact({ ...act, action: ACTS.changeSetting, subject: id, reason: `${register.title}：本单位的项目和列` }, async (transaction) => {
    const { lists = [] } = (await readTemplate(transaction, template.register)) ?? {}
    await putTemplate(transaction, { ...template, lists })
  })
  return ok(null)
}

/** Writes a template that was found in order. */
export async function putTemplate(transaction: StoreTransaction, template: OfficeTemplate): Promise<void> {
  const fields: SettingFields = { key: settingKey(template.register), value: template }
  await transaction.put(newRecord(templateId(template.register), 'setting', fields))
}
