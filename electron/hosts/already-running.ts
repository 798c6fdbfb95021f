/** The exit code of a start that found the data folder in use; the launcher knows it too (launch/words.mjs). */
export const inUseCode = 75;

/** What a second start says, in both languages on one line. */
export function inUseSentence(address: string | undefined): string {
  return address === undefined
    ? '培训台已在运行，并正在使用这个数据文件夹。/ Peixun Desk is running already and uses this data folder.'
    : `培训台已在运行，地址：${address} / Peixun Desk is running already at ${address}`;
}
