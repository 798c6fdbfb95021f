import type { FailureCode } from '#shared/contract/failures.ts';
import { type Entry, words } from './words.ts';

type Sentences = Readonly<Record<FailureCode | `${FailureCode}.next`, Entry>>;

/** Every refusal: what happened and why, and under `.next` what to do about it. */
const sentences = words({
  INVALID_INPUT: [
    '填写的内容不符合要求，未保存。',
    'What was filled in does not meet the rules; nothing was saved.',
  ],
  'INVALID_INPUT.next': ['改正标出的项目后再保存。', 'Correct the marked fields and save again.'],
  SIGNED_OUT: ['登录已结束。', 'The sign-in has ended.'],
  'SIGNED_OUT.next': ['重新登录后继续，草稿已保留。', 'Sign in again to continue; drafts are kept.'],
  SIGN_IN_REFUSED: ['用户名或密码不正确。', 'The name or the password is not correct.'],
  'SIGN_IN_REFUSED.next': [
    '检查大小写和输入法后重试。',
    'Check capitals and the input method, then try again.',
  ],
  SIGN_IN_LOCKED: [
    '密码多次输错，登录暂停 {{seconds}} 秒。',
    'Too many wrong passwords; sign-in is paused for {{seconds}} seconds.',
  ],
  'SIGN_IN_LOCKED.next': [
    '稍候再试，或请管理员重设密码。',
    'Wait, or ask an administrator to set a new password.',
  ],
  NOT_ALLOWED: ['当前账户的角色不能做这一步。', 'The role of this account may not do this.'],
  'NOT_ALLOWED.next': [
    '请由有权限的同事办理，或请管理员调整角色。',
    'Ask a colleague who may, or ask an administrator to change the role.',
  ],
  NO_INSTITUTION: ['尚未打开任何机构。', 'No institution is open.'],
  'NO_INSTITUTION.next': ['先新建机构，或从备份恢复。', 'Start an institution or restore a backup first.'],
  INSTITUTION_EXISTS: [
    '本机已有机构，未新建。',
    'There is an institution on this computer already; none was started.',
  ],
  'INSTITUTION_EXISTS.next': [
    '打开已有机构；如要换用，请先备份再移走。',
    'Open the existing one; to replace it, back it up and move it away first.',
  ],
  KEY_UNAVAILABLE: [
    '无法从本机的密钥库取得数据密钥。',
    'The data key could not be read from the key store of this computer.',
  ],
  'KEY_UNAVAILABLE.next': [
    '用创建机构时的系统账户登录，或用恢复密钥打开。',
    'Use the system account that started the institution, or open it with the recovery key.',
  ],
  KEY_REFUSED: ['恢复密钥或备份密码不正确。', 'The recovery key or backup password is not correct.'],
  'KEY_REFUSED.next': [
    '对照纸质恢复密钥逐组核对后重试。',
    'Compare it group by group with the printed recovery key and try again.',
  ],
  DATABASE_UNUSABLE: ['数据库不能使用，未改动。', 'The database cannot be used; it was left untouched.'],
  'DATABASE_UNUSABLE.next': [
    '更新本程序后再试，或从最近的备份恢复。',
    'Update the application and try again, or restore the latest backup.',
  ],
  NOT_FOUND: ['这条记录已不存在。', 'This record does not exist any more.'],
  'NOT_FOUND.next': [
    '返回列表刷新；如被误删，可在历史中撤销。',
    'Go back to the list and refresh; if it was deleted by mistake, undo it from the history.',
  ],
  ALREADY_EXISTS: ['已有相同的记录，未保存。', 'The same record exists already; nothing was saved.'],
  'ALREADY_EXISTS.next': ['打开已有记录，或改用其他值。', 'Open the existing record, or use another value.'],
  CHANGED_MEANWHILE: [
    '打开之后，这条记录已被他人修改，未保存。',
    'Somebody changed this record after it was opened; nothing was saved.',
  ],
  'CHANGED_MEANWHILE.next': ['重新读取，核对后再改。', 'Read it again, compare, and change it then.'],
  WRONG_STATE: ['记录当前的状态不允许这一步。', 'The present state of the record does not allow this step.'],
  'WRONG_STATE.next': ['先完成流程线上的前一步。', 'Finish the earlier step on the thread first.'],
  ROWS_REFUSED: [
    '有行或人员不符合要求，整批未写入。',
    'Some rows or people do not meet the rules; nothing of the batch was written.',
  ],
  'ROWS_REFUSED.next': [
    '逐条处理下面列出的问题后重试。',
    'Deal with each problem listed below and try again.',
  ],
  FILE_UNREADABLE: ['文件读不出来。', 'The file cannot be read.'],
  'FILE_UNREADABLE.next': [
    '用原来的程序打开并另存一份，再选择新文件。',
    'Open it in the program that made it, save a copy, and choose the copy.',
  ],
  FILE_TOO_LARGE: ['文件超过允许的大小，未接收。', 'The file is larger than allowed and was not taken.'],
  'FILE_TOO_LARGE.next': ['压缩或拆分后再选择。', 'Make it smaller or split it, then choose again.'],
  REQUEST_REUSED: [
    '同一请求编号已用于另一操作，未执行。',
    'The same request number was used for something else; nothing was done.',
  ],
  'REQUEST_REUSED.next': ['重新打开本页后再办理。', 'Open this screen again and repeat the step.'],
  CANCELLED: ['已按要求取消，未改动数据。', 'Cancelled on request; nothing was changed.'],
  'CANCELLED.next': ['可随时重新开始。', 'It can be started again at any time.'],
  UNDO_BLOCKED: ['不能撤销这一步。', 'This step cannot be undone.'],
  'UNDO_BLOCKED.next': ['先撤销后来的修改，再撤销这一步。', 'Undo the later changes first, then this one.'],
  UNDO_NEVER: ['这一类操作不能撤销。', 'This kind of change is never undone.'],
  'UNDO_NEVER.next': [
    '按更正程序办理，例如作废后重开。',
    'Use the procedure for corrections, such as voiding and issuing again.',
  ],
  NOTHING_TO_UNDO: ['没有可撤销或重做的操作。', 'There is nothing to undo or redo.'],
  'NOTHING_TO_UNDO.next': ['可在历史中查看已做的修改。', 'The history shows what was changed.'],
  DISK_FULL: ['磁盘已满，未保存。', 'The disk is full; nothing was saved.'],
  'DISK_FULL.next': [
    '腾出空间后重试，已有数据不受影响。',
    'Free some space and try again; existing data is not affected.',
  ],
  FOLDER_REFUSED: ['这个文件夹不能存放正在使用的数据库。', 'This folder may not hold the database in use.'],
  'FOLDER_REFUSED.next': [
    '选择本机硬盘上不参与同步的文件夹。',
    'Choose a folder on a disk of this computer that is not synchronised.',
  ],
  INTERNAL: ['程序出错，这一步没有完成。', 'The application failed; this step was not finished.'],
  'INTERNAL.next': [
    '重试一次；若再次出现，请把编号 {{reference}} 告诉维护人员。',
    'Try once more; if it happens again, give reference {{reference}} to whoever maintains the application.',
  ],
}) satisfies Sentences;

export const failures = words({
  ...sentences,
  reference: ['编号 {{reference}}', 'Reference {{reference}}'],
  problems: ['{{count}} 处问题', { one: '{{count}} problem', other: '{{count}} problems' }],
  'place.sheet': ['工作表“{{sheet}}”', 'sheet "{{sheet}}"'],
  'place.row': ['第 {{row}} 行', 'row {{row}}'],
  'place.cell': ['{{cell}} 格', 'cell {{cell}}'],
  unreachable: ['与数据进程的连接已断开。', 'The connection to the data process is lost.'],
  'unreachable.next': [
    '稍候自动重连；若未恢复，请重新启动本程序。',
    'It reconnects by itself; if it does not, restart the application.',
  ],
});
