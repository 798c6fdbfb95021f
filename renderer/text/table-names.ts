import { words } from './words.ts';

/** Tables as a clerk calls them, for sentences about what stands in the way of an undo. */
export const tableNames = words({
  'table.account': ['账户', 'the account'],
  'table.account_rule': ['账户规则', 'the rules of accounts'],
  'table.certificate': ['证书', 'certificates'],
  'table.certificate_print': ['打印记录', 'print records'],
  'table.course': ['课程', 'the course'],
  'table.enrolment': ['入班记录', 'enrolments'],
  'table.evaluation': ['评价', 'the evaluation'],
  'table.evaluation_body': ['评价机构', 'the evaluation body'],
  'table.file': ['文件', 'a file'],
  'table.filed_occupation': ['备案职业', 'filed occupations'],
  'table.hand_over': ['发放记录', 'hand-overs'],
  'table.institution': ['机构信息', 'the institution'],
  'table.mark': ['成绩', 'marks'],
  'table.occupation': ['职业', 'the occupation'],
  'table.roster_import': ['导入记录', 'the import'],
  'table.roster_import_person': ['导入名单', 'the people of an import'],
  'table.roster_memory': ['名册对照', 'what was learned of a roster'],
  'table.setting': ['设置', 'the setting'],
  'table.signing_key': ['签名密钥', 'the signing key'],
  'table.trainee': ['学员', 'the person'],
  'table.trusted_key': ['其他机构的公钥', 'keys of other institutions'],
  'table.training_session': ['班次', 'the session'],
  'table.other': ['记录', 'the record'],
});
