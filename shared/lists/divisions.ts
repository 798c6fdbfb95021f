import type { CodedItem } from './coded-item.ts';

/** Provinces by the first two digits of GB/T 2260; the same two digits stand in certificate numbers. */
export const provinces: readonly CodedItem[] = [
  { code: '11', zh: '北京市', en: 'Beijing' },
  { code: '12', zh: '天津市', en: 'Tianjin' },
  { code: '13', zh: '河北省', en: 'Hebei' },
  { code: '14', zh: '山西省', en: 'Shanxi' },
  { code: '15', zh: '内蒙古自治区', en: 'Inner Mongolia' },
  { code: '21', zh: '辽宁省', en: 'Liaoning' },
  { code: '22', zh: '吉林省', en: 'Jilin' },
  { code: '23', zh: '黑龙江省', en: 'Heilongjiang' },
  { code: '31', zh: '上海市', en: 'Shanghai' },
  { code: '32', zh: '江苏省', en: 'Jiangsu' },
  { code: '33', zh: '浙江省', en: 'Zhejiang' },
  { code: '34', zh: '安徽省', en: 'Anhui' },
  { code: '35', zh: '福建省', en: 'Fujian' },
  { code: '36', zh: '江西省', en: 'Jiangxi' },
  { code: '37', zh: '山东省', en: 'Shandong' },
  { code: '41', zh: '河南省', en: 'Henan' },
  { code: '42', zh: '湖北省', en: 'Hubei' },
  { code: '43', zh: '湖南省', en: 'Hunan' },
  { code: '44', zh: '广东省', en: 'Guangdong' },
  { code: '45', zh: '广西壮族自治区', en: 'Guangxi' },
  { code: '46', zh: '海南省', en: 'Hainan' },
  { code: '50', zh: '重庆市', en: 'Chongqing' },
  { code: '51', zh: '四川省', en: 'Sichuan' },
  { code: '52', zh: '贵州省', en: 'Guizhou' },
  { code: '53', zh: '云南省', en: 'Yunnan' },
  { code: '54', zh: '西藏自治区', en: 'Tibet (Xizang)' },
  { code: '61', zh: '陕西省', en: 'Shaanxi' },
  { code: '62', zh: '甘肃省', en: 'Gansu' },
  { code: '63', zh: '青海省', en: 'Qinghai' },
  { code: '64', zh: '宁夏回族自治区', en: 'Ningxia' },
  { code: '65', zh: '新疆维吾尔自治区', en: 'Xinjiang' },
  { code: '71', zh: '台湾省', en: 'Taiwan' },
  { code: '81', zh: '香港特别行政区', en: 'Hong Kong' },
  { code: '82', zh: '澳门特别行政区', en: 'Macao' },
];

/** Cities of Shanxi, 国家统计局 2023 区划代码; English names in standard pinyin. */
export const shanxiCities: readonly CodedItem[] = [
  { code: '140100', zh: '太原市', en: 'Taiyuan' },
  { code: '140200', zh: '大同市', en: 'Datong' },
  { code: '140300', zh: '阳泉市', en: 'Yangquan' },
  { code: '140400', zh: '长治市', en: 'Changzhi' },
  { code: '140500', zh: '晋城市', en: 'Jincheng' },
  { code: '140600', zh: '朔州市', en: 'Shuozhou' },
  { code: '140700', zh: '晋中市', en: 'Jinzhong' },
  { code: '140800', zh: '运城市', en: 'Yuncheng' },
  { code: '140900', zh: '忻州市', en: 'Xinzhou' },
  { code: '141000', zh: '临汾市', en: 'Linfen' },
  { code: '141100', zh: '吕梁市', en: 'Lüliang' },
];

/**
 * Counties of Shanxi by city, 国家统计局 2023 区划代码. Statistical development zones (codes ending in 71) are not
 * in GB/T 2260 and are left out. For addresses and statistics only: the address digits of an ID number are those
 * of the first registration and may name a county that no longer exists.
 */
const countiesByCity: Readonly<Record<string, string>> = {
  '140100':
    '140105小店区 140106迎泽区 140107杏花岭区 140108尖草坪区 140109万柏林区 140110晋源区 140121清徐县 140122阳曲县 140123娄烦县 140181古交市',
  '140200':
    '140212新荣区 140213平城区 140214云冈区 140215云州区 140221阳高县 140222天镇县 140223广灵县 140224灵丘县 140225浑源县 140226左云县',
  '140300': '140302城区 140303矿区 140311郊区 140321平定县 140322盂县',
  '140400':
    '140403潞州区 140404上党区 140405屯留区 140406潞城区 140423襄垣县 140425平顺县 140426黎城县 140427壶关县 140428长子县 140429武乡县 140430沁县 140431沁源县',
  '140500': '140502城区 140521沁水县 140522阳城县 140524陵川县 140525泽州县 140581高平市',
  '140600': '140602朔城区 140603平鲁区 140621山阴县 140622应县 140623右玉县 140681怀仁市',
  '140700':
    '140702榆次区 140703太谷区 140721榆社县 140722左权县 140723和顺县 140724昔阳县 140725寿阳县 140727祁县 140728平遥县 140729灵石县 140781介休市',
  '140800':
    '140802盐湖区 140821临猗县 140822万荣县 140823闻喜县 140824稷山县 140825新绛县 140826绛县 140827垣曲县 140828夏县 140829平陆县 140830芮城县 140881永济市 140882河津市',
  '140900':
    '140902忻府区 140921定襄县 140922五台县 140923代县 140924繁峙县 140925宁武县 140926静乐县 140927神池县 140928五寨县 140929岢岚县 140930河曲县 140931保德县 140932偏关县 140981原平市',
  '141000':
    '141002尧都区 141021曲沃县 141022翼城县 141023襄汾县 141024洪洞县 141025古县 141026安泽县 141027浮山县 141028吉县 141029乡宁县 141030大宁县 141031隰县 141032永和县 141033蒲县 141034汾西县 141081侯马市 141082霍州市',
  '141100':
    '141102离石区 141121文水县 141122交城县 141123兴县 141124临县 141125柳林县 141126石楼县 141127岚县 141128方山县 141129中阳县 141130交口县 141181孝义市 141182汾阳市',
};

export interface County {
  readonly code: string;
  readonly city: string;
  readonly zh: string;
}

export const shanxiCounties: readonly County[] = Object.entries(countiesByCity).flatMap(([city, counties]) =>
  counties.split(' ').map((entry) => ({ code: entry.slice(0, 6), city, zh: entry.slice(6) })),
);

/** True for two digits that stand for a province, autonomous region or special region. */
export function isProvinceCode(code: string): boolean {
  return provinceCodes.has(code);
}

const provinceCodes: ReadonlySet<string> = new Set(provinces.map((province) => province.code));
