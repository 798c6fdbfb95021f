import type { StepState, ThreadStep } from '../../../renderer/ui/thread.tsx';

type Say = (chinese: string, english: string) => string;

const names: readonly (readonly [string, string, string, string])[] = [
  ['计划', 'Plan', '10-08 立项', 'approved 8 Oct'],
  ['备案', 'File', '10-12 已备案', 'filed 12 Oct'],
  ['授课', 'Teach', '160 学时，10-19 至 11-13', '160 h, 19 Oct to 13 Nov'],
  ['评价', 'Evaluate', '11-19 考毕，11-24 前确认', 'sat 19 Nov, confirm by 24'],
  ['发证', 'Certify', '公示 5 个工作日后', 'after 5 workdays notice'],
  ['结算', 'Settle', '12-13 前申报', 'claim by 13 Dec'],
  ['跟踪', 'Follow up', '30 / 90 / 180 天', '30 / 90 / 180 days'],
];

/** The thread of a session standing at step `at`. */
export function steps(say: Say, at: number, present: StepState = 'now'): readonly ThreadStep[] {
  return names.map(([chinese, english, note, noteEnglish], index) => ({
    key: String(index),
    label: say(chinese, english),
    note: say(note, noteEnglish),
    state: index < at ? 'done' : index === at ? present : 'later',
  }));
}
