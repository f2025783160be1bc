import type { Sample } from '../services'

const ADDRESSES: readonly { readonly id: Sample['id']; readonly fileName: string; readonly address: string }[] = [
  { id: 'property', fileName: '样例-物业服务合同.docx', address: new URL('../../resources/samples/property-services.docx', import.meta.url).href },
  { id: 'office-supplies', fileName: '样例-办公用品采购合同.docx', address: new URL('../../resources/samples/office-supplies.docx', import.meta.url).href },
  { id: 'software', fileName: '样例-信息系统开发合同.docx', address: new URL('../../resources/samples/software-development.docx', import.meta.url).href },
]

/** The sample contracts shipped with the program. */
export const samples: readonly Sample[] = ADDRESSES.map(({ id, fileName, address }) => ({
  id,
  fileName,
  read: async () => new Uint8Array(await (await fetch(address)).arrayBuffer()),
}))
