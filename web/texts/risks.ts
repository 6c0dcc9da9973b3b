import { textTable } from './text-table.ts';

/** Words of the heat map of risks and of the method behind it. */
export const risksTexts = textTable('risks', {
  map: { en: 'Heat map', vi: 'Bản đồ rủi ro', zh: '风险矩阵' },
  stage: { en: 'Which level', vi: 'Mức nào', zh: '级别' },
  inherent: { en: 'Before treatment', vi: 'Trước xử lý', zh: '处置前' },
  residual: { en: 'After treatment', vi: 'Sau xử lý', zh: '处置后' },
  likelihood: { en: 'Likelihood', vi: 'Khả năng xảy ra', zh: '可能性' },
  consequence: { en: 'Consequence', vi: 'Hậu quả', zh: '后果' },
  'map-of-inherent': {
    en: 'Risks by likelihood and consequence before treatment',
    vi: 'Rủi ro theo khả năng xảy ra và hậu quả trước xử lý',
    zh: '处置前按可能性和后果分布的风险',
  },
  'map-of-residual': {
    en: 'Risks by likelihood and consequence after treatment',
    vi: 'Rủi ro theo khả năng xảy ra và hậu quả sau xử lý',
    zh: '处置后按可能性和后果分布的风险',
  },
  risks_one: { en: '{count} risk', vi: '{count} rủi ro', zh: '{count} 项风险' },
  risks_other: { en: '{count} risks', vi: '{count} rủi ro', zh: '{count} 项风险' },
  further: { en: '+{count}', vi: '+{count}', zh: '+{count}' },
  'further-why': { en: 'further risks here', vi: 'rủi ro khác ở ô này', zh: '项其他风险在此格' },
  'on-map_one': {
    en: '{count} risk on the map',
    vi: '{count} rủi ro trên bản đồ',
    zh: '矩阵中有 {count} 项风险',
  },
  'on-map_other': {
    en: '{count} risks on the map',
    vi: '{count} rủi ro trên bản đồ',
    zh: '矩阵中有 {count} 项风险',
  },
  'off-map': {
    en: '{count} not on it: not assessed at this stage',
    vi: '{count} chưa có trên bản đồ: chưa đánh giá ở giai đoạn này',
    zh: '{count} 项未列入：尚未在此阶段评估',
  },
  opportunities: {
    en: 'Opportunities are in the list alone.',
    vi: 'Cơ hội chỉ có trong danh sách.',
    zh: '机遇仅列于列表中。',
  },
  partial: {
    en: 'Only the first {count} risks are drawn; narrow the list to see others.',
    vi: 'Chỉ hiện {count} rủi ro đầu tiên; hãy lọc để xem các rủi ro khác.',
    zh: '仅绘制前 {count} 项风险，请筛选以查看其他风险。',
  },
  'in-cell': {
    en: 'Likelihood {likelihood}, consequence {consequence}',
    vi: 'Khả năng {likelihood}, hậu quả {consequence}',
    zh: '可能性“{likelihood}”、后果“{consequence}”',
  },
  'in-none': { en: 'Not on the map', vi: 'Chưa có trên bản đồ', zh: '未列入矩阵' },
  'show-all': { en: 'Close this list', vi: 'Đóng danh sách này', zh: '关闭此列表' },

  likelihoods: { en: 'Likelihood', vi: 'Khả năng xảy ra', zh: '可能性' },
  consequences: { en: 'Consequence', vi: 'Hậu quả', zh: '后果' },
  'scale-why': {
    en: 'From the lowest degree to the highest.',
    vi: 'Từ bậc thấp nhất đến cao nhất.',
    zh: '由低到高。',
  },
  degree: { en: '{scale}: degree {number}', vi: '{scale}: bậc {number}', zh: '{scale}：第 {number} 级' },
  'degree-add': { en: 'Add a degree', vi: 'Thêm bậc', zh: '添加等级' },
  'degree-remove': {
    en: 'Remove degree {number} of {scale}',
    vi: 'Gỡ bậc {number} của {scale}',
    zh: '删除{scale}第 {number} 级',
  },
  'degrees-used': {
    en: 'Risks keep the numbers of their degrees: put a degree in or take one out at the end of a scale, unless you assess them anew.',
    vi: 'Rủi ro giữ số bậc đã chọn: chỉ thêm hoặc gỡ bậc ở cuối thang, trừ khi bạn đánh giá lại.',
    zh: '风险保存的是等级编号：请只在量表末尾增删等级，否则需重新评估。',
  },
  matrix: { en: 'Level of each pair', vi: 'Mức rủi ro của từng cặp', zh: '各组合的级别' },
  'matrix-why': {
    en: 'More likely or worse never means a lower level.',
    vi: 'Khả năng cao hơn hoặc hậu quả nặng hơn không bao giờ có mức thấp hơn.',
    zh: '可能性更高或后果更重时，级别不得降低。',
  },
  'matrix-cell': {
    en: 'Level for likelihood {likelihood} and consequence {consequence}',
    vi: 'Mức cho khả năng {likelihood} và hậu quả {consequence}',
    zh: '可能性“{likelihood}”、后果“{consequence}”的级别',
  },
  acceptance: { en: 'Who may accept', vi: 'Ai được chấp nhận', zh: '接受权限' },
  'accepts-none': { en: 'None', vi: 'Không mức nào', zh: '均不可' },
  'up-to': { en: 'up to {level}', vi: 'đến mức {level}', zh: '至{level}' },
});
