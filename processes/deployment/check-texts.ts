import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of deployments say. */
export const deploymentCheckTexts = {
  'AC-066': {
    question: {
      en: 'Does every deployment belong to a recorded and classified request for change?',
      vi: 'Mỗi lần triển khai có thuộc về một yêu cầu thay đổi đã được ghi nhận và phân loại không?',
      zh: '每次部署是否都属于已记录并分类的变更请求？',
    },
    reasons: {
      'without-change': {
        text: {
          en: 'Deployed on {at} without a change.',
          vi: 'Triển khai ngày {at} mà không có thay đổi.',
          zh: '于 {at} 部署，无对应变更。',
        },
        params: { at: 'instant' },
      },
      unrecorded: {
        text: {
          en: 'Deployed on {at} by a change that was not recorded, as its explanation says.',
          vi: 'Triển khai ngày {at} theo một thay đổi không được ghi nhận, như phần giải thích nêu.',
          zh: '于 {at} 部署，据说明所依据的变更未记录。',
        },
        params: { at: 'instant' },
      },
      'change-cancelled': {
        text: {
          en: 'Deployed on {at} by a change that was cancelled.',
          vi: 'Triển khai ngày {at} theo một thay đổi đã bị hủy.',
          zh: '于 {at} 部署，所依据的变更已取消。',
        },
        params: { at: 'instant' },
      },
      'change-over': {
        text: {
          en: 'Deployed on {at} by a change that had been closed before.',
          vi: 'Triển khai ngày {at} theo một thay đổi đã đóng trước đó.',
          zh: '于 {at} 部署，所依据的变更此前已关闭。',
        },
        params: { at: 'instant' },
      },
      unclassified: {
        text: {
          en: 'Deployed on {at} by a change that is not classified.',
          vi: 'Triển khai ngày {at} theo một thay đổi chưa được phân loại.',
          zh: '于 {at} 部署，所依据的变更未分类。',
        },
        params: { at: 'instant' },
      },
      'release-without-change': {
        text: {
          en: 'Deployed on {at} by a release that names no change.',
          vi: 'Triển khai ngày {at} theo một bản phát hành không nêu thay đổi nào.',
          zh: '于 {at} 部署，所属发布未列出任何变更。',
        },
        params: { at: 'instant' },
      },
    },
    measures: {
      unrecorded: {
        en: 'Deployments without a recorded change',
        vi: 'Lần triển khai không có thay đổi được ghi nhận',
        zh: '没有已记录变更的部署',
      },
      'recorded-later': {
        en: 'Deployments whose change was recorded afterwards',
        vi: 'Lần triển khai có thay đổi được ghi nhận sau',
        zh: '事后才记录变更的部署',
      },
      'left-out': {
        en: 'Deployments explained as having changed nothing, not counted',
        vi: 'Lần triển khai được giải thích là không thay đổi gì, không tính',
        zh: '说明为未改变任何内容的部署，不计入',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;
