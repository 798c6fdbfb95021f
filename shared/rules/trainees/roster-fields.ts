/**
 * What a roster can carry: the 33 columns of the evaluation bodies' registration table in its order, then what
 * township lists and 实名制台账 add. `headings` are the words offices put above a column, the official one first.
 */
export interface RosterFieldItem {
  readonly field: string;
  readonly headings: readonly string[];
  /** Without it a row is nobody. */
  readonly isRequired?: true;
  /** Known so that its column is not taken for another; nothing of it goes into the registry. */
  readonly isOnlyRead?: true;
}

export const rosterFields = [
  { field: 'sequence', headings: ['序号', '编号', '顺序号', '序', 'no', '号'], isOnlyRead: true },
  {
    field: 'occupation',
    headings: [
      '职业工种名称',
      '职业名称',
      '职业',
      '工种',
      '职业（工种）',
      '培训工种',
      '培训职业',
      '申报职业',
    ],
  },
  { field: 'level', headings: ['认定等级', '等级', '技能等级', '培训等级', '申报等级', '级别'] },
  { field: 'applyCondition', headings: ['申报条件', '报考条件'] },
  { field: 'idKind', headings: ['证件类型', '证件种类', '证件名称'] },
  {
    field: 'idNumber',
    headings: [
      '证件号码',
      '身份证号',
      '身份证号码',
      '公民身份号码',
      '公民身份证号码',
      '居民身份证号码',
      '居民身份证号',
      '身份证',
      '身份证件号码',
      '证件号',
      '身份号码',
      '身份证编号',
      'idnumber',
      'idno',
    ],
    isRequired: true,
  },
  {
    field: 'name',
    headings: ['姓名', '学员姓名', '考生姓名', '参训人员姓名', '人员姓名', '学生姓名', '名字', 'name'],
    isRequired: true,
  },
  { field: 'sex', headings: ['性别', 'sex', 'gender'] },
  { field: 'birthDate', headings: ['出生日期', '出生年月日', '出生年月', '生日'] },
  {
    field: 'phone',
    headings: [
      '手机号码',
      '联系电话',
      '手机号',
      '手机',
      '电话',
      '联系方式',
      '电话号码',
      '本人电话',
      '移动电话',
      '联系手机',
      'phone',
      'mobile',
    ],
  },
  { field: 'hasOldCertificate', headings: ['是否有职业资格证书', '有无职业资格证书', '是否有证书'] },
  { field: 'oldCertificateLevel', headings: ['证书等级', '原证书等级'] },
  { field: 'oldCertificateNumber', headings: ['证书编号', '原证书编号', '证书号码', '证书号'] },
  { field: 'education', headings: ['文化程度', '学历', '最高学历', '受教育程度', '文化', 'education'] },
  { field: 'province', headings: ['所在省（市）区', '所在省市区', '所在省', '省份'] },
  {
    field: 'category',
    headings: [
      '考生来源',
      '人员类别',
      '人员类型',
      '学员类别',
      '类别',
      '培训对象类别',
      '培训对象',
      '劳动力类别',
      '人员性质',
      '身份类别',
      '户属性',
      '群体类别',
    ],
  },
  { field: 'employer', headings: ['所在单位', '工作单位', '单位名称', '单位', '就业单位'] },
  { field: 'enrolUnit', headings: ['报名单位', '培训机构', '培训单位'] },
  { field: 'evaluationClass', headings: ['认定分类'] },
  { field: 'major', headings: ['专业', '所学专业'] },
  { field: 'attempt', headings: ['考试类型'] },
  { field: 'ethnicGroup', headings: ['民族', '族别'] },
  { field: 'workSince', headings: ['参加工作时间', '参加工作年月', '工作时间'] },
  { field: 'email', headings: ['电子邮箱', '邮箱', 'email'] },
  { field: 'majorYears', headings: ['专业年限', '从业年限', '工作年限', '本职业工作年限'] },
  { field: 'householdPlace', headings: ['户籍所在地', '户籍地', '户籍地址', '户口所在地', '户籍'] },
  { field: 'politicalStatus', headings: ['政治面貌'] },
  { field: 'diplomaNumber', headings: ['学历证书编号', '毕业证书编号'] },
  { field: 'resume', headings: ['简要经历', '工作经历', '简历'] },
  {
    field: 'address',
    headings: [
      '通讯地址',
      '家庭住址',
      '家庭地址',
      '住址',
      '现住址',
      '地址',
      '居住地址',
      '详细地址',
      '现居住地',
      '联系地址',
      '所在村',
    ],
  },
  { field: 'pickup', headings: ['证书领取方式', '领取方式'] },
  { field: 'postcode', headings: ['邮政编码', '邮编'] },
  { field: 'mailAddress', headings: ['邮寄地址'] },
  {
    field: 'nameEn',
    headings: ['英文姓名', '姓名英文', '外文姓名', '护照姓名', '罗马字姓名', 'englishname', 'nameinenglish'],
  },
  { field: 'age', headings: ['年龄', '周岁'], isOnlyRead: true },
  { field: 'categoryProof', headings: ['类别佐证号', '类别证明编号', '就业创业证号', '登记证编号'] },
  {
    field: 'sessionNumber',
    headings: ['班级编号', '班次编号', '期次', '班次', '班级', '培训期次', '班级名称'],
    isOnlyRead: true,
  },
  { field: 'course', headings: ['培训项目', '培训课程', '培训专业', '课程', '培训内容'], isOnlyRead: true },
  { field: 'period', headings: ['起止日期', '培训时间', '培训起止时间', '起止时间'], isOnlyRead: true },
  { field: 'plannedHours', headings: ['计划学时', '课时', '学时'], isOnlyRead: true },
  { field: 'attendedHours', headings: ['出勤学时', '实际学时'], isOnlyRead: true },
  { field: 'mark', headings: ['考核成绩', '成绩', '考试成绩'], isOnlyRead: true },
  { field: 'isPassed', headings: ['是否合格', '考核结果'], isOnlyRead: true },
  { field: 'certificateKind', headings: ['证书类型', '证书类别', '证书名称'], isOnlyRead: true },
  { field: 'issuedOn', headings: ['发证日期', '发证时间', '颁证日期'], isOnlyRead: true },
  {
    field: 'bankCard',
    headings: [
      '银行卡号',
      '银行账号',
      '社保卡号',
      '社会保障卡卡号',
      '卡号',
      '账号',
      '银行卡账号',
      '一卡通账号',
      '惠农卡号',
    ],
  },
  { field: 'bankName', headings: ['开户行', '开户银行', '银行名称'] },
  { field: 'employmentState', headings: ['就业状态', '就业情况', '是否就业'], isOnlyRead: true },
  { field: 'post', headings: ['岗位', '就业岗位', '工作岗位'], isOnlyRead: true },
  { field: 'workPlace', headings: ['就业地', '就业地点', '务工地点'], isOnlyRead: true },
  { field: 'note', headings: ['备注', '说明', '备考', 'note', 'remark'] },
] as const satisfies readonly RosterFieldItem[];

export type RosterField = (typeof rosterFields)[number]['field'];

const known: ReadonlySet<string> = new Set(rosterFields.map((item) => item.field));

/** Narrows a field name that was stored or came over the border. */
export function isRosterField(text: string): text is RosterField {
  return known.has(text);
}

/** Fields a row must have to be a person. */
export const requiredRosterFields: readonly RosterField[] = ['name', 'idNumber'];

const onlyRead: ReadonlySet<string> = new Set(
  rosterFields.flatMap((item) => ('isOnlyRead' in item ? [item.field] : [])),
);

/** Whether what stands in a column goes into the registry. */
export function isKeptField(field: RosterField): boolean {
  return !onlyRead.has(field);
}
