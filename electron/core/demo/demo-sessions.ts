/** How far a fictional session has come; each shows another state of the thread. */
export type DemoProgress = 'planned' | 'taught' | 'marking' | 'passed' | 'numbered' | 'handed-over';

export interface DemoSession {
  readonly course: 'elderly-care' | 'home-care' | 'mountain-nurses';
  /** Days from today to the first and the last day. */
  readonly from: number;
  readonly to: number;
  readonly people: number;
  readonly target: number;
  readonly venue: string;
  readonly trainer: string;
  readonly progress: DemoProgress;
}

export const demoCourses = {
  'elderly-care': {
    nameZh: '养老护理员',
    nameEn: 'Elderly care',
    occupation: '养老护理员',
    variantZh: '',
    level: 5,
    theoryHours: 48,
    practiceHours: 72,
    certificateKind: 'level',
  },
  'home-care': {
    nameZh: '家政服务员（母婴护理）',
    nameEn: 'Housekeeping (maternal and infant care)',
    occupation: '家政服务员',
    variantZh: '母婴护理员',
    level: 5,
    theoryHours: 40,
    practiceHours: 80,
    certificateKind: 'level',
  },
  'mountain-nurses': {
    nameZh: '示例山护工实用技能',
    nameEn: 'Practical skills of Shili Mountain nurses',
    occupation: null,
    variantZh: '',
    level: null,
    theoryHours: 32,
    practiceHours: 48,
    certificateKind: 'training',
  },
} as const;

/** Six sessions, 240 people in all. */
export const demoSessions: readonly DemoSession[] = [
  {
    course: 'mountain-nurses',
    from: -96,
    to: -82,
    people: 45,
    target: 45,
    venue: '示例县实训基地二楼',
    trainer: '冯示慧',
    progress: 'handed-over',
  },
  {
    course: 'mountain-nurses',
    from: -58,
    to: -44,
    people: 44,
    target: 45,
    venue: '示例县实训基地二楼',
    trainer: '张示远',
    progress: 'numbered',
  },
  {
    course: 'home-care',
    from: -46,
    to: -26,
    people: 50,
    target: 50,
    venue: '本部三号教室',
    trainer: '李示安',
    progress: 'passed',
  },
  {
    course: 'elderly-care',
    from: -36,
    to: -12,
    people: 48,
    target: 50,
    venue: '本部一号教室',
    trainer: '冯示慧',
    progress: 'marking',
  },
  {
    course: 'home-care',
    from: -15,
    to: 10,
    people: 40,
    target: 40,
    venue: '本部三号教室',
    trainer: '李示安',
    progress: 'taught',
  },
  {
    course: 'elderly-care',
    from: 13,
    to: 37,
    people: 13,
    target: 50,
    venue: '本部一号教室',
    trainer: '',
    progress: 'planned',
  },
];
