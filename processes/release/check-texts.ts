import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of releases say. */
export const releaseCheckTexts = {
  'AC-082': {
    question: {
      en: 'Was every release verified and approved before deployment?',
      vi: 'Mọi bản phát hành có được kiểm tra xác nhận và phê duyệt trước khi triển khai không?',
      zh: '每次发布在部署前是否都经过验证和批准？',
    },
    reasons: {
      'not-verified': {
        text: {
          en: 'Deployed {deployed_at} without verification.',
          vi: 'Triển khai lúc {deployed_at} khi chưa được kiểm tra xác nhận.',
          zh: '{deployed_at} 部署，未经验证。',
        },
        params: { deployed_at: 'instant' },
      },
      'verified-late': {
        text: {
          en: 'Deployed {deployed_at}, but verified only {verified_at}.',
          vi: 'Triển khai lúc {deployed_at}, nhưng đến {verified_at} mới kiểm tra xác nhận.',
          zh: '{deployed_at} 部署，但 {verified_at} 才验证。',
        },
        params: { deployed_at: 'instant', verified_at: 'instant' },
      },
      'no-criteria': {
        text: {
          en: 'Verified without acceptance criteria.',
          vi: 'Được kiểm tra xác nhận nhưng không có tiêu chí chấp nhận.',
          zh: '验证时没有验收准则。',
        },
        params: {},
      },
      'not-approved': {
        text: {
          en: 'Deployed {deployed_at} without approval.',
          vi: 'Triển khai lúc {deployed_at} khi chưa được phê duyệt.',
          zh: '{deployed_at} 部署，未经批准。',
        },
        params: { deployed_at: 'instant' },
      },
      'approved-late': {
        text: {
          en: 'Deployed {deployed_at}, but approved only {approved_at}.',
          vi: 'Triển khai lúc {deployed_at}, nhưng đến {approved_at} mới được phê duyệt.',
          zh: '{deployed_at} 部署，但 {approved_at} 才批准。',
        },
        params: { deployed_at: 'instant', approved_at: 'instant' },
      },
      'unmet-undecided': {
        text: {
          en: 'Approved with {count} acceptance criteria not met, and no decision about them.',
          vi: 'Được phê duyệt khi {count} tiêu chí chấp nhận chưa đạt mà chưa có quyết định về các tiêu chí đó.',
          zh: '有 {count} 项验收准则未满足即获批准，且未就此作出决定。',
        },
        params: { count: 'number' },
      },
    },
    measures: {},
  },
  'AC-083': {
    question: {
      en: 'Does every release name its requests for change and the known errors and problems it closes?',
      vi: 'Mỗi bản phát hành có nêu các yêu cầu thay đổi liên quan, cùng các lỗi đã biết và vấn đề được đóng không?',
      zh: '每次发布是否都列明其变更请求，以及所关闭的已知错误和问题？',
    },
    reasons: {
      'no-changes': {
        text: {
          en: 'Names no request for change.',
          vi: 'Không nêu yêu cầu thay đổi nào.',
          zh: '未列明任何变更请求。',
        },
        params: {},
      },
      'closes-untold': {
        text: {
          en: 'Names no known error or problem that it closes, and does not say that there are none.',
          vi: 'Không nêu lỗi đã biết hay vấn đề nào được đóng, cũng không ghi là không có.',
          zh: '未列明所关闭的已知错误或问题，也未说明没有。',
        },
        params: {},
      },
    },
    measures: {},
  },
  'AC-084': {
    question: {
      en: 'Was a baseline of the affected configuration items taken before each deployment?',
      vi: 'Đường cơ sở của các hạng mục cấu hình bị ảnh hưởng có được lập trước mỗi lần triển khai không?',
      zh: '每次部署前是否为受影响的配置项建立了基线？',
    },
    reasons: {
      none: {
        text: {
          en: 'Deployed {deployed_at} without a baseline.',
          vi: 'Triển khai lúc {deployed_at} mà không có đường cơ sở.',
          zh: '{deployed_at} 部署，没有基线。',
        },
        params: { deployed_at: 'instant' },
      },
      'not-taken': {
        text: {
          en: 'Deployed {deployed_at}; the baseline named was never taken.',
          vi: 'Triển khai lúc {deployed_at}; đường cơ sở được nêu chưa từng được lập.',
          zh: '{deployed_at} 部署；所指基线从未建立。',
        },
        params: { deployed_at: 'instant' },
      },
      late: {
        text: {
          en: 'Deployed {deployed_at}, but the baseline was taken only {taken_at}.',
          vi: 'Triển khai lúc {deployed_at}, nhưng đến {taken_at} mới lập đường cơ sở.',
          zh: '{deployed_at} 部署，但 {taken_at} 才建立基线。',
        },
        params: { deployed_at: 'instant', taken_at: 'instant' },
      },
      old: {
        text: {
          en: 'Deployed {deployed_at}; the baseline of {taken_at} lies more than {days} days before.',
          vi: 'Triển khai lúc {deployed_at}; đường cơ sở lập lúc {taken_at}, sớm hơn quá {days} ngày.',
          zh: '{deployed_at} 部署；{taken_at} 的基线早于部署超过 {days} 天。',
        },
        params: { deployed_at: 'instant', taken_at: 'instant', days: 'number' },
      },
      incomplete: {
        text: {
          en: 'The baseline lacks {count} of the affected configuration items.',
          vi: 'Đường cơ sở thiếu {count} hạng mục cấu hình bị ảnh hưởng.',
          zh: '基线缺少 {count} 个受影响的配置项。',
        },
        params: { count: 'number' },
      },
    },
    measures: {},
  },
  'AC-085': {
    question: {
      en: 'Is the outcome of every release recorded, and are incidents counted for a planned time after deployment?',
      vi: 'Kết quả của mỗi bản phát hành có được ghi nhận, và sự cố có được thống kê trong thời gian đã hoạch định sau triển khai không?',
      zh: '每次发布的结果是否有记录，并在部署后的计划期间内统计事件？',
    },
    reasons: {
      'no-outcome': {
        text: {
          en: 'Deployed {deployed_at}; no outcome was recorded within {days} days.',
          vi: 'Triển khai lúc {deployed_at}; sau {days} ngày vẫn chưa ghi nhận kết quả.',
          zh: '{deployed_at} 部署；{days} 天内未记录结果。',
        },
        params: { deployed_at: 'instant', days: 'number' },
      },
      'not-counted': {
        text: {
          en: 'Deployed {deployed_at}; incidents were not counted over the {days} days after it.',
          vi: 'Triển khai lúc {deployed_at}; sự cố trong {days} ngày sau đó chưa được thống kê.',
          zh: '{deployed_at} 部署；其后 {days} 天的事件未统计。',
        },
        params: { deployed_at: 'instant', days: 'number' },
      },
    },
    measures: {
      successful: { en: 'Successful releases', vi: 'Bản phát hành thành công', zh: '成功的发布' },
      'incidents-per-release': {
        en: 'Incidents per release',
        vi: 'Số sự cố trên mỗi bản phát hành',
        zh: '每次发布的事件数',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;
