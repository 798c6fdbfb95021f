/**
 * Surnames of two characters, from 《百家姓》 and 《现代汉语词典》; everybody else's surname is the first character.
 * Only for a proposal that a person confirms: 东方 or 公孙 may also be a surname of one character.
 */
export const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 司马 司徒 司空 司寇 诸葛 东方 皇甫 尉迟 公孙 公羊 公冶 公西 公良 慕容 令狐 宇文 长孙 鲜于 闾丘 ' +
    '澹台 淳于 单于 申屠 太史 太叔 端木 夏侯 赫连 独孤 南宫 万俟 闻人 钟离 仲孙 轩辕 拓跋 呼延 濮阳 宗政 亓官 ' +
    '颛孙 壤驷 漆雕 乐正 宰父 谷梁 夹谷 段干 百里 东郭 南门 西门 左丘 梁丘 羊舌 微生 即墨 达奚 褚师 子车 巫马 完颜 纳兰'
  ).split(' '),
);
