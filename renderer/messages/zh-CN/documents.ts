export const documents = {
  title: '文书',
  make: '生成并保存',
  saved: (name: string) => `文书已保存：${name}`,
  kept: '文书已生成并留存，可随时再次保存。',
  saveAgain: '另存',
  fileGone: '这份文书的文件已不在本机，请重新生成。',
  missing: (count: number) => `还有 ${count} 项没有填写，点击跳到该项：`,
  stillMissing: '还有必填内容没有填写，请补齐后再生成。',
  numbered: '文号从编号登记簿取用，登记后不能撤销；再次生成沿用同一文号。',
  agencyWord: '机关代字',
  agencyWordHelp: '如“云机事法备”，与年份、序号组成文号；录入一次，以后沿用。',
}
