/** Alternation of the words that name a place outside mainland China, for use inside expressions. */
export const ABROAD =
  '外国|境外|国外|英国|英格兰|美国|加利福尼亚|纽约|特拉华|香港|澳门|台湾|新加坡|日本|韩国|德国|法国|瑞士|瑞典|荷兰|意大利|加拿大|澳大利亚|俄罗斯|马来西亚|印度|开曼(?:群岛)?|英属维尔京|威尔士|百慕大|迪拜|伦敦|巴黎|斯德哥尔摩|日内瓦|苏黎世|东京|首尔|吉隆坡|旧金山|洛杉矶'
