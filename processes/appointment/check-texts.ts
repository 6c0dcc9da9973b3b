import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of appointments says. */
export const appointmentCheckTexts = {
  'AC-009': {
    question: {
      en: 'Is every mandatory role held by someone active who accepted the appointment?',
      vi: 'Mỗi vai trò bắt buộc có do một người đang hoạt động và đã nhận nhiệm vụ đảm nhiệm không?',
      zh: '每个必设岗位是否都由在职且已接受任命的人员担任？',
    },
    reasons: {
      'not-accepted': {
        text: {
          en: 'Appointed on {at} and not accepted {days} days later; planned are {limit}.',
          vi: 'Được bổ nhiệm ngày {at} và sau {days} ngày vẫn chưa nhận nhiệm vụ; thời hạn đã hoạch định là {limit} ngày.',
          zh: '{at} 任命，{days} 天后仍未接受，规划期限为 {limit} 天。',
        },
        params: { at: 'instant', days: 'number', limit: 'number' },
      },
      'holder-inactive': {
        text: {
          en: 'Whoever holds it is no longer active.',
          vi: 'Người đảm nhiệm không còn hoạt động.',
          zh: '担任者已不在职。',
        },
        params: {},
      },
      expired: {
        text: {
          en: 'It ran out on {at} and was neither extended nor ended.',
          vi: 'Đã hết hạn ngày {at} mà chưa được gia hạn hoặc kết thúc.',
          zh: '已于 {at} 到期，既未延期也未终止。',
        },
        params: { at: 'instant' },
      },
      'not-replaced': {
        text: {
          en: 'It ended on {at}, and nobody holds the role since.',
          vi: 'Đã kết thúc ngày {at} và từ đó chưa có ai đảm nhiệm vai trò này.',
          zh: '已于 {at} 终止，此后该岗位无人担任。',
        },
        params: { at: 'instant' },
      },
    },
    measures: {
      'vacant-roles': {
        en: 'Vacant mandatory roles',
        vi: 'Vai trò bắt buộc còn trống',
        zh: '空缺的必设岗位',
      },
      'unassigned-responsibilities': {
        en: 'Of conformity and reporting to top management: assigned to nobody',
        vi: 'Trong hai trách nhiệm về sự phù hợp và báo cáo lãnh đạo cao nhất: chưa giao cho ai',
        zh: '符合性与向最高管理者报告两项职责中无人承担的项数',
      },
      'not-made-known': {
        en: 'Appointments in force not made known',
        vi: 'Bổ nhiệm đang có hiệu lực chưa được thông báo',
        zh: '生效但未公布的任命',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;
