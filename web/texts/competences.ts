import { textTable } from './text-table.ts';

/** Words of the matrix of competences. */
export const competencesTexts = textTable('competences', {
  matrix: {
    en: 'Competences by person and role',
    vi: 'Năng lực theo người và vai trò',
    zh: '按人员和岗位的能力',
  },
  person: { en: 'Person', vi: 'Người', zh: '人员' },
  summary: {
    en: '{entries} competences: {gaps} below what is required, {unassessed} not assessed yet. Each cell: actual / required level.',
    vi: '{entries} năng lực: {gaps} dưới mức yêu cầu, {unassessed} chưa đánh giá. Mỗi ô: mức thực tế / mức yêu cầu.',
    zh: '{entries} 项能力：{gaps} 项低于要求，{unassessed} 项尚未评估。每格为实际等级 / 要求等级。',
  },
  partial: {
    en: 'Only the first {count} are shown: narrow the list.',
    vi: 'Chỉ hiển thị {count} mục đầu: hãy thu hẹp danh sách.',
    zh: '仅显示前 {count} 项，请缩小范围。',
  },
  told: {
    en: 'has {actual}, required {required}',
    vi: 'đạt {actual}, yêu cầu {required}',
    zh: '实际为{actual}，要求为{required}',
  },
  'told-unassessed': {
    en: 'not assessed, required {required}',
    vi: 'chưa đánh giá, yêu cầu {required}',
    zh: '尚未评估，要求为{required}',
  },
  none: { en: 'No competences here', vi: 'Không có năng lực nào', zh: '此处没有能力记录' },
  'none-why': {
    en: 'Write down who needs which competence for which role; the matrix draws itself.',
    vi: 'Hãy ghi ai cần năng lực nào cho vai trò nào; ma trận sẽ tự được vẽ.',
    zh: '登记谁在哪个岗位需要何种能力，矩阵会自动生成。',
  },
});
