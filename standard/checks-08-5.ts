import type { CatalogueCheck } from './types.ts';

/** Checks of clause 8.5. */
export const transitionChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-066',
    requirements: ['8.5.1.2-s1'],
    question: {
      en: 'Does every deployment belong to a recorded and classified request for change?',
      vi: 'Mỗi lần triển khai có thuộc về một yêu cầu thay đổi đã được ghi nhận và phân loại không?',
      zh: '每次部署是否都属于已记录并分类的变更请求？',
    },
    rule: {
      en: 'No deployment is unrecorded.',
      vi: 'Không lần triển khai nào chưa được ghi nhận.',
      zh: '没有未记录的部署。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-067',
    requirements: ['8.5.1.3-s1'],
    question: {
      en: 'Was every change approved before deployment by someone entitled to, or by the rules for emergencies?',
      vi: 'Mọi thay đổi có được người có thẩm quyền phê duyệt trước khi triển khai, hoặc theo quy tắc cho trường hợp khẩn cấp không?',
      zh: '每项变更在部署前是否由有权人员批准，或按紧急规则批准？',
    },
    rule: {
      en: 'No deployed change breaks the rule.',
      vi: 'Không thay đổi đã triển khai nào vi phạm quy tắc.',
      zh: '没有违反该规则的已部署变更。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-068',
    requirements: ['8.5.1.3-s1', '5.3-s1'],
    question: {
      en: 'Was every change approved by someone other than its implementer, where the policy demands it?',
      vi: 'Khi chính sách đòi hỏi, mọi thay đổi có được phê duyệt bởi người khác với người thực hiện không?',
      zh: '方针有要求时，每项变更是否都由实施者以外的人批准？',
    },
    rule: {
      en: 'No change breaks the rule.',
      vi: 'Không thay đổi nào vi phạm quy tắc.',
      zh: '没有违反该规则的变更。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-069',
    requirements: ['8.5.1.3-s2', '8.5.1.3-a', '8.5.1.3-b', '8.5.1.3-c', '8.5.1.3-d', '8.5.1.3-e'],
    question: {
      en: 'Were risks, benefits, feasibility, cost and the five impacts recorded before approval?',
      vi: 'Rủi ro, lợi ích, tính khả thi, chi phí và năm loại ảnh hưởng có được ghi nhận trước khi phê duyệt không?',
      zh: '批准前是否记录了风险、收益、可行性、成本和五类影响？',
    },
    rule: {
      en: 'No approved change is incomplete.',
      vi: 'Không thay đổi đã phê duyệt nào thiếu nội dung.',
      zh: '没有内容不完整的已批准变更。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-070',
    requirements: ['8.5.1.3-s3'],
    question: {
      en: 'Was every change verified before deployment, and tested or a reason given why not?',
      vi: 'Mọi thay đổi có được kiểm tra xác nhận trước khi triển khai, và được kiểm thử hoặc nêu lý do không kiểm thử không?',
      zh: '每项变更在部署前是否经过验证，并经过测试或说明未测试的理由？',
    },
    rule: {
      en: 'No deployed change is without verification, or without test or reason.',
      vi: 'Không thay đổi đã triển khai nào thiếu kiểm tra xác nhận, hoặc thiếu cả kiểm thử lẫn lý do.',
      zh: '没有未经验证的已部署变更，也没有既未测试又无理由的已部署变更。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-071',
    requirements: ['8.5.1.3-s4'],
    question: {
      en: 'Were affected parties told of each deployment beforehand?',
      vi: 'Các bên bị ảnh hưởng có được thông báo trước mỗi lần triển khai không?',
      zh: '每次部署前是否告知受影响的各方？',
    },
    rule: {
      en: 'No deployment preceded its notice.',
      vi: 'Không lần triển khai nào diễn ra trước thông báo.',
      zh: '没有早于通知的部署。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-072',
    requirements: ['8.5.1.3-s5'],
    question: {
      en: 'Does every change have a plan to reverse or remedy it, tested or with a reason why not?',
      vi: 'Mỗi thay đổi có kế hoạch hoàn tác hoặc khắc phục, đã thử nghiệm hoặc nêu lý do không thử nghiệm không?',
      zh: '每项变更是否都有回退或补救计划，且经过测试或说明未测试的理由？',
    },
    rule: {
      en: 'No change is without a plan, or without test or reason.',
      vi: 'Không thay đổi nào thiếu kế hoạch, hoặc thiếu cả thử nghiệm lẫn lý do.',
      zh: '没有缺少计划的变更，也没有既未测试又无理由的变更。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-073',
    requirements: ['8.5.1.3-s6'],
    question: {
      en: 'Does every unsuccessful change have an investigation and its actions?',
      vi: 'Mỗi thay đổi không thành công có kết quả điều tra và các hành động kèm theo không?',
      zh: '每项不成功的变更是否都有调查和相应措施？',
    },
    rule: { en: 'None is missing.', vi: 'Không trường hợp nào còn thiếu.', zh: '没有缺少调查或措施的变更。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-074',
    requirements: ['8.5.1.3-s7'],
    question: {
      en: 'Was every closed change reviewed for its effect by the due date?',
      vi: 'Mọi thay đổi đã đóng có được xem xét hiệu lực đúng hạn không?',
      zh: '每项已关闭的变更是否都按期评审了效果？',
    },
    rule: {
      en: 'No closed change is unreviewed; the success rate is shown.',
      vi: 'Không thay đổi đã đóng nào chưa được xem xét; có hiển thị tỷ lệ thành công.',
      zh: '没有未评审的已关闭变更；显示成功率。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-075',
    requirements: ['8.5.1.3-s8', '8.5.1.3-s9'],
    question: {
      en: 'Were change records analysed for trends within the planned interval, with recorded conclusions?',
      vi: 'Hồ sơ thay đổi có được phân tích xu hướng đúng định kỳ đã hoạch định, kèm kết luận được ghi nhận không?',
      zh: '是否在策划的时间间隔内分析变更记录的趋势，并记录结论？',
    },
    rule: {
      en: 'No analysis is overdue.',
      vi: 'Không lần phân tích nào quá hạn.',
      zh: '没有逾期的趋势分析。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-076',
    requirements: ['8.5.1.1-b'],
    question: {
      en: 'How many changes are emergencies, and were their records completed afterwards?',
      vi: 'Có bao nhiêu thay đổi khẩn cấp, và hồ sơ của chúng có được hoàn thiện sau đó không?',
      zh: '有多少变更属于紧急变更，其记录是否在事后补全？',
    },
    rule: {
      en: 'No emergency record is incomplete; the share is shown over time.',
      vi: 'Không hồ sơ thay đổi khẩn cấp nào chưa hoàn chỉnh; tỷ lệ được hiển thị theo thời gian.',
      zh: '没有不完整的紧急变更记录；显示其占比随时间的变化。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-077',
    requirements: ['8.5.1.2-a', '8.5.1.2-b', '8.5.1.2-d', '8.5.1.2-e', '8.5.1.2-f', '8.5.1.1-c'],
    question: {
      en: 'Do changes with potential major impact, removals and transfers go through service design and transition?',
      vi: 'Các thay đổi có thể gây ảnh hưởng lớn, việc ngừng cung cấp và chuyển giao dịch vụ có qua thiết kế và chuyển tiếp dịch vụ không?',
      zh: '可能产生重大影响的变更以及服务的下线和移交，是否都经过服务设计与转换？',
    },
    rule: {
      en: 'None is without a design and transition record.',
      vi: 'Không trường hợp nào thiếu hồ sơ thiết kế và chuyển tiếp.',
      zh: '均有设计与转换记录。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-078',
    requirements: [
      '8.5.2.1-a',
      '8.5.2.1-b',
      '8.5.2.1-c',
      '8.5.2.1-d',
      '8.5.2.1-e',
      '8.5.2.1-f',
      '8.5.2.1-g',
      '8.5.2.1-h',
    ],
    question: {
      en: 'Does the plan of every new or changed service hold all its items before building starts?',
      vi: 'Kế hoạch của mỗi dịch vụ mới hoặc thay đổi có đủ mọi nội dung trước khi bắt đầu xây dựng không?',
      zh: '每项新的或变更的服务，其计划在构建开始前是否包含全部内容？',
    },
    rule: {
      en: 'No item is missing.',
      vi: 'Không thiếu nội dung nào.',
      zh: '没有缺项。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-079',
    requirements: ['8.5.2.2-g', '8.2.4-s1'],
    question: {
      en: 'Was the catalogue updated by the day a new, changed or removed service went live?',
      vi: 'Danh mục dịch vụ có được cập nhật chậm nhất vào ngày dịch vụ được đưa vào hoạt động, thay đổi hoặc ngừng cung cấp không?',
      zh: '服务目录是否最迟在服务新增、变更或下线生效当日更新？',
    },
    rule: {
      en: 'No update is later than that day.',
      vi: 'Không lần cập nhật nào muộn hơn ngày đó.',
      zh: '没有晚于该日的目录更新。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-080',
    requirements: ['8.5.2.3-s1', '8.5.2.3-s2'],
    question: {
      en: 'Were all acceptance criteria met, or did the organisation and interested parties decide on deployment?',
      vi: 'Mọi tiêu chí chấp nhận có được đáp ứng, hoặc tổ chức và các bên quan tâm có quyết định về việc triển khai không?',
      zh: '是否满足全部验收准则，或由组织和相关方就部署作出了决定？',
    },
    rule: {
      en: 'No service went live without one or the other.',
      vi: 'Không dịch vụ nào đi vào hoạt động mà thiếu cả hai điều đó.',
      zh: '没有两者皆无即上线的服务。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-081',
    requirements: ['8.5.2.3-s4'],
    question: {
      en: 'Were outcomes measured and reported in time after each transition?',
      vi: 'Kết quả có được đo lường và báo cáo đúng hạn sau mỗi lần chuyển tiếp không?',
      zh: '每次转换后是否按时测量并报告结果？',
    },
    rule: { en: 'No report is missing.', vi: 'Không thiếu báo cáo nào.', zh: '没有缺少的报告。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-082',
    requirements: ['8.5.3-s6', '8.5.3-s7'],
    question: {
      en: 'Was every release verified and approved before deployment?',
      vi: 'Mọi bản phát hành có được kiểm tra xác nhận và phê duyệt trước khi triển khai không?',
      zh: '每次发布在部署前是否都经过验证和批准？',
    },
    rule: {
      en: 'No deployed release breaks the rule.',
      vi: 'Không bản phát hành đã triển khai nào vi phạm quy tắc.',
      zh: '没有违反该规则的已部署发布。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-083',
    requirements: ['8.5.3-s3', '8.5.3-s4'],
    question: {
      en: 'Does every release name its requests for change and the known errors and problems it closes?',
      vi: 'Mỗi bản phát hành có nêu các yêu cầu thay đổi liên quan, cùng các lỗi đã biết và vấn đề được đóng không?',
      zh: '每次发布是否都列明其变更请求，以及所关闭的已知错误和问题？',
    },
    rule: {
      en: 'No release is unlinked.',
      vi: 'Không bản phát hành nào chưa được liên kết.',
      zh: '没有未关联的发布。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-084',
    requirements: ['8.5.3-s9'],
    question: {
      en: 'Was a baseline of the affected configuration items taken before each deployment?',
      vi: 'Đường cơ sở của các hạng mục cấu hình bị ảnh hưởng có được lập trước mỗi lần triển khai không?',
      zh: '每次部署前是否为受影响的配置项建立了基线？',
    },
    rule: {
      en: 'No baseline is missing or later than its deployment.',
      vi: 'Không đường cơ sở nào thiếu hoặc muộn hơn lần triển khai tương ứng.',
      zh: '没有缺少的基线，也没有晚于部署的基线。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-085',
    requirements: ['8.5.3-s11', '8.5.3-s12'],
    question: {
      en: 'Is the outcome of every release recorded, and are incidents counted for a planned time after deployment?',
      vi: 'Kết quả của mỗi bản phát hành có được ghi nhận, và sự cố có được thống kê trong thời gian đã hoạch định sau triển khai không?',
      zh: '每次发布的结果是否有记录，并在部署后的计划期间内统计事件？',
    },
    rule: {
      en: 'No outcome is missing; the incident rate is shown.',
      vi: 'Không thiếu kết quả nào; có hiển thị tỷ lệ sự cố.',
      zh: '没有缺少的结果；显示事件率。',
    },
    stricter_than_text: false,
  },
];
