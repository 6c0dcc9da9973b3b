import type { CatalogueCheck } from './types.ts';

/** Checks of clauses 8.6 and 8.7. */
export const resolutionAndAssuranceChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-086',
    requirements: ['8.6.1-a', '8.6.1-b'],
    question: {
      en: "Does every incident have category, impact and urgency, and the priority which the organisation's matrix gives?",
      vi: 'Mọi sự cố đều có phân loại, mức ảnh hưởng, mức khẩn cấp và mức ưu tiên đúng theo ma trận của tổ chức?',
      zh: '每个事件是否都有类别、影响度和紧急度，且优先级与组织的矩阵一致？',
    },
    rule: {
      en: 'Nothing is missing, and no priority differs from the matrix.',
      vi: 'Không thiếu thông tin nào và không mức ưu tiên nào khác với ma trận.',
      zh: '没有缺项，且优先级均与矩阵一致。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-087',
    requirements: ['8.6.1-c'],
    question: {
      en: 'Was every incident that passed an escalation threshold escalated?',
      vi: 'Mọi sự cố đã vượt ngưỡng leo thang đều được leo thang?',
      zh: '超过升级阈值的事件是否都已升级？',
    },
    rule: {
      en: 'No such incident is without an escalation.',
      vi: 'Không sự cố nào vượt ngưỡng mà chưa được leo thang.',
      zh: '没有应升级而未升级的事件。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-088',
    requirements: ['8.6.1-d', '8.6.1-e'],
    question: {
      en: 'Are incidents resolved within their target and then closed?',
      vi: 'Sự cố có được giải quyết trong mục tiêu rồi được đóng lại không?',
      zh: '事件是否在目标时间内解决并随后关闭？',
    },
    rule: {
      en: 'The share in target reaches the planned value, and no resolved incident waits past the planned time; reopening and age are shown.',
      vi: 'Tỷ lệ trong mục tiêu đạt giá trị đã hoạch định và không sự cố đã giải quyết nào chờ đóng quá thời hạn đã hoạch định; có hiển thị số lần mở lại và thời gian tồn đọng.',
      zh: '目标内的比例达到计划值，且没有已解决的事件等待关闭超过计划时限；显示重新打开和滞留时间。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-089',
    requirements: ['8.6.1-s1'],
    question: {
      en: 'Do open incidents show what was done, without gaps longer than planned?',
      vi: 'Các sự cố đang mở có ghi lại việc đã làm, không có khoảng trống dài hơn kế hoạch?',
      zh: '未解决的事件是否记录了所做的工作，且没有超过计划的空白？',
    },
    rule: {
      en: 'No gap is longer than the planned limit.',
      vi: 'Không khoảng trống nào dài hơn giới hạn đã hoạch định.',
      zh: '没有超过计划限值的空白。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-090',
    requirements: ['8.6.1-s2', '8.6.1-s3'],
    question: {
      en: 'Is every incident that meets the criteria handled as a major incident, and no other?',
      vi: 'Mọi sự cố đạt tiêu chí, và chỉ những sự cố đó, có được xử lý như sự cố nghiêm trọng?',
      zh: '是否所有符合准则的事件、且仅有这些事件按重大事件处理？',
    },
    rule: {
      en: 'No incident is misclassified.',
      vi: 'Không sự cố nào bị phân loại sai.',
      zh: '没有分类错误的事件。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-091',
    requirements: ['8.6.1-s4', '8.6.1-s5'],
    question: {
      en: 'Did every major incident have a manager and was top management informed, both in time?',
      vi: 'Mọi sự cố nghiêm trọng đều có người điều phối và lãnh đạo cao nhất được báo, cả hai đúng hạn?',
      zh: '每个重大事件是否都按时指派了负责人并通报了最高管理者？',
    },
    rule: {
      en: 'Neither is missing or later than planned.',
      vi: 'Không thiếu việc nào và không việc nào muộn hơn kế hoạch.',
      zh: '两者均未缺少，也未晚于计划。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-092',
    requirements: ['8.6.1-s6'],
    question: {
      en: 'Was every major incident reviewed and reported in time, with a decision on improvement?',
      vi: 'Mọi sự cố nghiêm trọng đều được rà soát và báo cáo đúng hạn, kèm quyết định về cải tiến?',
      zh: '每个重大事件是否都按时回顾和报告，并作出改进决定？',
    },
    rule: {
      en: 'No review is missing or late.',
      vi: 'Không lần rà soát nào thiếu hoặc muộn.',
      zh: '没有缺少或延迟的回顾。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-093',
    requirements: ['8.6.2-a', '8.6.2-b', '8.6.2-c', '8.6.2-d'],
    question: {
      en: 'Are service requests classified, prioritised, fulfilled in target and closed?',
      vi: 'Yêu cầu dịch vụ có được phân loại, xác định mức ưu tiên, đáp ứng trong mục tiêu và đóng không?',
      zh: '服务请求是否已分类、确定优先级、在目标时间内履行并关闭？',
    },
    rule: {
      en: 'No field is missing; the share in target reaches the planned value.',
      vi: 'Không thiếu trường nào; tỷ lệ trong mục tiêu đạt giá trị đã hoạch định.',
      zh: '没有缺少的字段；目标内的比例达到计划值。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-094',
    requirements: ['8.6.2-s2'],
    question: {
      en: 'Does every type of service request have a current instruction that those who fulfil it can see?',
      vi: 'Mỗi loại yêu cầu dịch vụ có hướng dẫn hiện hành mà người đáp ứng xem được không?',
      zh: '每类服务请求是否都有履行人员可查看的现行操作说明？',
    },
    rule: {
      en: 'No type is without one.',
      vi: 'Không loại nào thiếu hướng dẫn.',
      zh: '没有缺少操作说明的类别。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-095',
    requirements: ['8.6.3-s1'],
    question: {
      en: 'Did every recurring group of incidents lead to a problem or a recorded decision?',
      vi: 'Mỗi nhóm sự cố lặp lại có dẫn đến một vấn đề hoặc một quyết định được ghi nhận không?',
      zh: '每组反复发生的事件是否都形成了问题或有记录的决定？',
    },
    rule: { en: 'No group is unhandled.', vi: 'Không nhóm nào chưa được xử lý.', zh: '没有未处理的事件组。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-096',
    requirements: ['8.6.3-s2', '8.6.3-s3'],
    question: {
      en: 'Do accepted problems have a root cause and an action, or a reason why not?',
      vi: 'Các vấn đề đã tiếp nhận có nguyên nhân gốc và hành động, hoặc có nêu lý do vì sao không có?',
      zh: '已受理的问题是否有根本原因和措施，或说明没有的理由？',
    },
    rule: {
      en: 'Nothing is missing; age is shown.',
      vi: 'Không thiếu nội dung nào; có hiển thị thời gian tồn đọng.',
      zh: '没有缺项；显示滞留时间。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-097',
    requirements: ['8.6.3-s5'],
    question: {
      en: 'Did every fix of a problem go through change management?',
      vi: 'Mọi biện pháp khắc phục vấn đề có qua quản lý thay đổi không?',
      zh: '问题的每项修复是否都经过变更管理？',
    },
    rule: {
      en: 'No fix is unlinked.',
      vi: 'Không biện pháp khắc phục nào chưa được liên kết.',
      zh: '没有未关联变更的修复。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-098',
    requirements: ['8.6.3-s6', '8.6.3-s7'],
    question: {
      en: 'Do problems with a known cause and no permanent fix have a known error and a workaround?',
      vi: 'Các vấn đề đã biết nguyên nhân nhưng chưa khắc phục triệt để có lỗi đã biết và giải pháp tạm thời không?',
      zh: '原因已知但未永久修复的问题，是否都有已知错误和临时解决办法？',
    },
    rule: { en: 'Nothing is missing.', vi: 'Không thiếu nội dung nào.', zh: '没有缺项。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-099',
    requirements: ['8.6.3-s9'],
    question: {
      en: 'Was the effectiveness of problem resolution reported within the planned interval?',
      vi: 'Hiệu lực giải quyết vấn đề có được báo cáo đúng định kỳ đã hoạch định không?',
      zh: '是否在策划的时间间隔内报告问题解决的有效性？',
    },
    rule: {
      en: 'No report is overdue; recurrence after closure is shown.',
      vi: 'Không báo cáo nào quá hạn; có hiển thị tình trạng tái diễn sau khi đóng.',
      zh: '没有逾期的报告；显示关闭后再次发生的情况。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-100',
    requirements: ['8.7.1-s1'],
    question: {
      en: 'Were risks to the availability of every service assessed within the planned interval?',
      vi: 'Rủi ro đối với tính sẵn sàng của mỗi dịch vụ có được đánh giá đúng định kỳ đã hoạch định không?',
      zh: '是否在策划的时间间隔内评估每项服务的可用性风险？',
    },
    rule: { en: 'No assessment is overdue.', vi: 'Không lần đánh giá nào quá hạn.', zh: '没有逾期的评估。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-101',
    requirements: ['8.7.1-s5', '8.7.1-s6'],
    question: {
      en: 'Does reported availability equal what outage records give, and was it compared with its target?',
      vi: 'Tính sẵn sàng đã báo cáo có đúng với kết quả tính từ hồ sơ gián đoạn, và có được so sánh với mục tiêu không?',
      zh: '所报告的可用性是否与中断记录的计算结果一致，并与目标进行了比较？',
    },
    rule: {
      en: 'No value differs, and no period is missing.',
      vi: 'Không giá trị nào sai khác và không thiếu kỳ nào.',
      zh: '没有不一致的值，也没有缺少的周期。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-102',
    requirements: ['8.7.1-s7'],
    question: {
      en: 'Does every unplanned outage have an investigation and its actions?',
      vi: 'Mỗi lần gián đoạn ngoài kế hoạch có kết quả điều tra và các hành động kèm theo không?',
      zh: '每次计划外中断是否都有调查和相应措施？',
    },
    rule: { en: 'None is missing.', vi: 'Không trường hợp nào còn thiếu.', zh: '没有缺少调查或措施的中断。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-103',
    requirements: ['8.7.2-s1', '8.7.2-s2'],
    question: {
      en: 'Are continuity risks and recovery requirements of every service current?',
      vi: 'Rủi ro về tính liên tục và yêu cầu khôi phục của mỗi dịch vụ có còn cập nhật không?',
      zh: '每项服务的连续性风险和恢复要求是否为最新？',
    },
    rule: {
      en: 'None is missing or overdue.',
      vi: 'Không mục nào thiếu hoặc quá hạn.',
      zh: '没有缺少或逾期的内容。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-104',
    requirements: ['8.7.2-s4', '8.7.2-a', '8.7.2-b', '8.7.2-c', '8.7.2-d', '8.7.2-e'],
    question: {
      en: 'Does every service continuity plan hold its five contents, with reachable contacts?',
      vi: 'Mỗi kế hoạch đảm bảo tính liên tục của dịch vụ có đủ năm nội dung và các đầu mối liên hệ còn liên lạc được không?',
      zh: '每份服务连续性计划是否包含五项内容，且联系人可以联系上？',
    },
    rule: {
      en: 'No content is missing, and no contact is out of date.',
      vi: 'Không thiếu nội dung nào và không đầu mối liên hệ nào lỗi thời.',
      zh: '没有缺少的内容，也没有过时的联系人。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-105',
    requirements: ['8.7.2-s6', '8.7.2-s8'],
    question: {
      en: 'Was every continuity plan tested within the planned interval, with a result against its requirements?',
      vi: 'Mỗi kế hoạch đảm bảo tính liên tục có được thử nghiệm đúng định kỳ đã hoạch định, kèm kết quả so với yêu cầu không?',
      zh: '每份连续性计划是否在策划的时间间隔内测试，并有对照要求的结果？',
    },
    rule: {
      en: 'No test is overdue, and no failure without an action.',
      vi: 'Không lần thử nghiệm nào quá hạn và mọi lần không đạt đều có hành động.',
      zh: '没有逾期的测试，也没有缺少措施的未通过情况。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-106',
    requirements: ['8.7.2-s7'],
    question: {
      en: 'Was every continuity plan tested again in time after a major change of its environment?',
      vi: 'Mỗi kế hoạch đảm bảo tính liên tục có được thử nghiệm lại đúng hạn sau thay đổi lớn của môi trường liên quan không?',
      zh: '相关环境发生重大变更后，每份连续性计划是否都按时重新测试？',
    },
    rule: { en: 'No test is missing.', vi: 'Không thiếu lần thử nghiệm nào.', zh: '没有缺少的测试。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-107',
    requirements: ['8.7.2-s9', '8.7.2-s10', '8.7.2-s12'],
    question: {
      en: 'Was there a review after each test and invocation, and a report of cause, impact and recovery after each invocation?',
      vi: 'Có xem xét sau mỗi lần thử nghiệm và kích hoạt, và có báo cáo nguyên nhân, ảnh hưởng và việc khôi phục sau mỗi lần kích hoạt không?',
      zh: '每次测试和启动后是否进行评审，每次启动后是否报告原因、影响和恢复情况？',
    },
    rule: {
      en: 'No review or report is missing.',
      vi: 'Không thiếu lần xem xét hay báo cáo nào.',
      zh: '没有缺少的评审或报告。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-108',
    requirements: ['8.7.2-s5'],
    question: {
      en: 'Can an independent copy of the continuity plan and contacts be reached, and is it current?',
      vi: 'Có tiếp cận được bản sao độc lập của kế hoạch đảm bảo tính liên tục và danh bạ liên hệ, và bản sao có còn cập nhật không?',
      zh: '能否获取连续性计划和联系人的独立副本，且副本为最新？',
    },
    rule: {
      en: 'The copy equals the current version, and access was tested within the planned interval.',
      vi: 'Bản sao trùng với phiên bản hiện hành và việc truy cập đã được thử trong chu kỳ đã hoạch định.',
      zh: '副本与现行版本一致，且在策划的时间间隔内测试过访问。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-109',
    requirements: ['8.7.3.1-s1'],
    question: {
      en: 'Was the information security policy approved by management with authority, and is it within its review date?',
      vi: 'Chính sách an toàn thông tin có được cấp quản lý có thẩm quyền phê duyệt và còn trong hạn rà soát không?',
      zh: '信息安全方针是否经有权限的管理者批准，且未过评审日期？',
    },
    rule: {
      en: 'The approver held that authority, and the review date has not passed.',
      vi: 'Người phê duyệt có thẩm quyền đó và chưa quá ngày rà soát.',
      zh: '批准人当时具有该权限，且评审日期未过。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-110',
    requirements: ['8.7.3.2-s1', '8.7.3.2-s2', '8.7.3.2-s3'],
    question: {
      en: 'Were information security risks assessed within the planned interval, and does each unacceptable one have a control and a decision?',
      vi: 'Rủi ro an toàn thông tin có được đánh giá đúng định kỳ đã hoạch định, và mỗi rủi ro không chấp nhận được có biện pháp kiểm soát và quyết định không?',
      zh: '是否在策划的时间间隔内评估信息安全风险，且每项不可接受的风险都有控制措施和决定？',
    },
    rule: { en: 'No risk is uncovered.', vi: 'Không bỏ sót rủi ro nào.', zh: '没有未覆盖的风险。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-111',
    requirements: ['8.7.3.2-s4'],
    question: {
      en: 'Do external organisations with access have agreed security controls and a recent review of access?',
      vi: 'Các tổ chức bên ngoài có quyền truy cập có biện pháp kiểm soát an toàn thông tin đã thống nhất và được rà soát quyền truy cập gần đây không?',
      zh: '有访问权的外部组织是否都有商定的信息安全控制措施和近期的访问权评审？',
    },
    rule: { en: 'None is missing.', vi: 'Không tổ chức nào còn thiếu.', zh: '没有缺少上述内容的外部组织。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-112',
    requirements: ['8.7.3.2-s5'],
    question: {
      en: 'Was the effect of every information security control reviewed within the planned interval?',
      vi: 'Hiệu lực của mỗi biện pháp kiểm soát an toàn thông tin có được xem xét đúng định kỳ đã hoạch định không?',
      zh: '每项信息安全控制措施的效果是否在策划的时间间隔内评审过？',
    },
    rule: { en: 'No review is overdue.', vi: 'Không lần xem xét nào quá hạn.', zh: '没有逾期的评审。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-113',
    requirements: ['8.7.3.3-a', '8.7.3.3-b', '8.7.3.3-e'],
    question: {
      en: 'Are information security incidents classified, prioritised by risk and closed?',
      vi: 'Sự cố an toàn thông tin có được phân loại, xác định mức ưu tiên theo rủi ro và đóng không?',
      zh: '信息安全事件是否已分类、按风险确定优先级并关闭？',
    },
    rule: {
      en: 'Nothing is missing; the share closed reaches the planned value.',
      vi: 'Không thiếu nội dung nào; tỷ lệ đã đóng đạt giá trị đã hoạch định.',
      zh: '没有缺项；已关闭的比例达到计划值。',
    },
    stricter_than_text: false,
  },
];
