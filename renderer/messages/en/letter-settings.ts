import type { Messages } from '../messages'

export const letterSettings: Messages['letterSettings'] = {
  tab: 'Letters',
  look: 'Head and imprint',
  fields: { fileMark: 'Authority’s mark (file form)', letterMark: 'Authority’s mark (letter form)', copies: 'Copies to', printer: 'Printed by' },
  help: {
    fileMark: 'Red, on the type area; empty for the internal form without head.',
    letterMark: 'For letters sent outside.',
    copies: 'Without the word and the full stop; empty prints none.',
    printer: 'In the imprint; the letter form leaves it out.',
  },
  isSealed: 'Sealed',
  sealedHelp: 'Keeps room for the seal; unsealed letters sign elsewhere.',
  template: 'Template of our own',
  templateHelp: 'A .docx with {{标题}}, {{正文}}, {{署名}}, {{成文日期}} (required) and {{发文机关标志}}, {{发文字号}}, {{主送}}, {{附件说明}}, {{附件}}, {{附注}}, {{抄送}}, {{印发机关}}, {{印发日期}} where they belong.',
  noTemplate: 'No template; letters follow GB/T 9704-2012.',
  inUse: (name) => `In use: ${name}. Choose it when issuing.`,
  faulty: 'This template cannot be used yet; mend it and choose again:',
  choose: 'Choose a template…',
  remove: 'Stop using',
  taken: (name) => `Template checked and in use: ${name}`,
  docx: 'Word document',
  fonts: 'Fonts of this computer',
  allFonts: 'All fonts of official documents are here.',
}
