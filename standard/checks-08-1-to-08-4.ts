import type { CatalogueCheck } from './types.ts';

/** Checks of clauses 8.1 to 8.4. */
export const operationAndSupplyChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-027',
    requirements: ['8.1-a', '8.1-b'],
    question: {
      en: 'Does every process have performance criteria, and is there a recorded reaction where they were missed?',
      vi: 'Mỗi quy trình có tiêu chí kết quả thực hiện, và khi không đạt có ghi nhận biện pháp xử lý không?',
      zh: '每个流程是否都有绩效准则，未达到时是否有应对记录？',
    },
    rule: {
      en: 'No process is without criteria, and no miss without a reaction.',
      vi: 'Không quy trình nào thiếu tiêu chí và mọi lần không đạt đều có biện pháp xử lý.',
      zh: '没有缺少准则的流程，也没有未作应对的未达标情况。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-028',
    requirements: ['8.1-s1'],
    question: {
      en: 'Does every change to policies, processes, plans and tools of the SMS have a record of change?',
      vi: 'Mỗi thay đổi về chính sách, quy trình, kế hoạch và công cụ của SMS có hồ sơ thay đổi không?',
      zh: 'SMS 的方针、流程、计划和工具的每次变更是否都有变更记录？',
    },
    rule: {
      en: 'No change of the SMS is without a record.',
      vi: 'Không thay đổi nào của SMS thiếu hồ sơ.',
      zh: '没有缺少记录的 SMS 变更。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-029',
    requirements: ['8.2.2-s1'],
    question: {
      en: 'Does every live service have approved requirements that kept up with its changes?',
      vi: 'Mỗi dịch vụ đang hoạt động có yêu cầu đã phê duyệt và được cập nhật theo các thay đổi của dịch vụ không?',
      zh: '每项在用服务是否都有经批准且随服务变更更新的要求？',
    },
    rule: {
      en: 'No service is without requirements or has requirements older than its last major change.',
      vi: 'Không dịch vụ nào thiếu yêu cầu hoặc có yêu cầu cũ hơn thay đổi lớn gần nhất.',
      zh: '每项服务都有要求，且要求不早于其最近一次重大变更。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-030',
    requirements: ['8.2.2-s2'],
    question: {
      en: 'Does every service have a reasoned criticality reviewed within the planned interval?',
      vi: 'Mỗi dịch vụ có mức độ trọng yếu kèm lý do, được rà soát đúng định kỳ đã hoạch định không?',
      zh: '每项服务是否都有附理由的关键程度，并在策划的时间间隔内评审？',
    },
    rule: {
      en: 'No criticality is missing or overdue for review.',
      vi: 'Không mức độ trọng yếu nào còn thiếu hoặc quá hạn rà soát.',
      zh: '没有缺失或逾期未评审的关键程度。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-031',
    requirements: ['8.2.2-s3'],
    question: {
      en: 'Are dependencies between services complete, and are circular ones and duplicate services decided on?',
      vi: 'Sự phụ thuộc giữa các dịch vụ đã đầy đủ chưa, và các phụ thuộc vòng cùng dịch vụ trùng lặp đã có quyết định chưa?',
      zh: '服务之间的依赖关系是否完整，对循环依赖和重复服务是否已作出决定？',
    },
    rule: {
      en: 'No flagged case is undecided.',
      vi: 'Không trường hợp nào bị đánh dấu mà chưa có quyết định.',
      zh: '没有已标记但未决定的情况。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-032',
    requirements: ['8.2.2-s5'],
    question: {
      en: 'Was every proposal for a new or changed service ranked before it was built?',
      vi: 'Mọi đề xuất dịch vụ mới hoặc thay đổi có được xếp thứ tự ưu tiên trước khi xây dựng không?',
      zh: '每项新的或变更的服务的提议是否在构建前已排定优先级？',
    },
    rule: {
      en: 'No unranked proposal is in progress.',
      vi: 'Không đề xuất nào đang thực hiện mà chưa xếp thứ tự ưu tiên.',
      zh: '没有未排优先级即已开展的提议。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-033',
    requirements: ['8.2.3.1-s4'],
    question: {
      en: 'Does the organisation itself operate part of the services, components and processes, with an accountable owner inside?',
      vi: 'Tổ chức có tự vận hành một phần dịch vụ, thành phần và quy trình, với người chịu trách nhiệm giải trình trong nội bộ không?',
      zh: '组织自身是否运行部分服务、组件和流程，并设有承担责任的内部负责人？',
    },
    rule: {
      en: 'No class is operated wholly by other parties, and each has an internal owner.',
      vi: 'Không loại nào do các bên khác vận hành toàn bộ và mỗi loại có người chịu trách nhiệm nội bộ.',
      zh: '每类均非完全由其他参与方运行，且都有内部负责人。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-034',
    requirements: ['8.2.3.1-s3'],
    question: {
      en: 'Was every other party evaluated by the criteria then in force before it started?',
      vi: 'Mọi bên khác có được đánh giá theo tiêu chí hiện hành khi đó trước khi bắt đầu tham gia không?',
      zh: '每个其他参与方在开始工作前是否都按当时有效的准则进行了评价？',
    },
    rule: {
      en: 'No party started without that evaluation.',
      vi: 'Không bên nào bắt đầu tham gia khi chưa được đánh giá như vậy.',
      zh: '没有未经该评价即开始工作的参与方。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-035',
    requirements: ['8.2.3.2-a', '8.2.3.2-b'],
    question: {
      en: 'Is every service, component and process of other parties measured within the planned interval?',
      vi: 'Mọi dịch vụ, thành phần và quy trình của các bên khác có được đo lường đúng định kỳ đã hoạch định không?',
      zh: '其他参与方的每项服务、组件和流程是否都在策划的时间间隔内进行了测量？',
    },
    rule: {
      en: 'None is unmeasured.',
      vi: 'Không hạng mục nào chưa được đo lường.',
      zh: '没有未测量的项目。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-036',
    requirements: ['8.2.4-s2', '8.2.4-s3'],
    question: {
      en: 'Do catalogue entries give description, outcome, dependencies and audience, and can the audience open them?',
      vi: 'Các mục trong danh mục dịch vụ có nêu mô tả, kết quả, sự phụ thuộc và đối tượng, và đối tượng đó có mở được không?',
      zh: '服务目录条目是否给出描述、结果、依赖关系和受众，且受众能够打开？',
    },
    rule: {
      en: 'No entry is incomplete, and no entry is closed to its audience.',
      vi: 'Không mục nào thiếu thông tin hoặc bị khóa đối với đối tượng của nó.',
      zh: '没有不完整的条目，也没有受众无法打开的条目。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-037',
    requirements: ['8.2.5-s1'],
    question: {
      en: 'Do assets have an owner, a state and their obligations, with licences and support in force?',
      vi: 'Tài sản có chủ tài sản, trạng thái và các nghĩa vụ kèm theo, với giấy phép bản quyền và hỗ trợ còn hiệu lực không?',
      zh: '资产是否有责任人、状态和相关义务，且许可证和支持在有效期内？',
    },
    rule: {
      en: 'No asset in use is past its licence or support; the difference at reconciliation is shown.',
      vi: 'Không tài sản đang sử dụng nào hết hạn giấy phép hoặc hỗ trợ; có hiển thị chênh lệch khi đối soát.',
      zh: '没有许可证或支持已到期的在用资产；显示核对差异。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-038',
    requirements: ['8.2.6-a', '8.2.6-b', '8.2.6-c', '8.2.6-d', '8.2.6-e'],
    question: {
      en: 'Does the record of every configuration item hold identifier, type, description, relationships and status?',
      vi: 'Hồ sơ của mỗi hạng mục cấu hình có mã định danh, loại, mô tả, mối quan hệ và trạng thái không?',
      zh: '每个配置项的记录是否包含标识、类型、描述、关系和状态？',
    },
    rule: {
      en: 'All records are complete, and no identifier is used twice.',
      vi: 'Mọi hồ sơ đều đầy đủ và không mã định danh nào bị dùng hai lần.',
      zh: '所有记录完整，且标识不重复。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-039',
    requirements: ['8.2.6-s2'],
    question: {
      en: 'Is every live service a configuration item?',
      vi: 'Mỗi dịch vụ đang hoạt động có phải là một hạng mục cấu hình không?',
      zh: '每项在用服务是否都是配置项？',
    },
    rule: {
      en: 'No live service is missing.',
      vi: 'Không thiếu dịch vụ đang hoạt động nào.',
      zh: '不遗漏任何在用服务。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-040',
    requirements: ['8.2.6-s6'],
    question: {
      en: 'Can every modification of a configuration item be traced to an approved change or an agreed discovery rule?',
      vi: 'Mọi lần sửa đổi hạng mục cấu hình có truy vết được về một thay đổi đã phê duyệt hoặc một quy tắc dò tìm đã thống nhất không?',
      zh: '配置项的每次修改是否都可追溯至已批准的变更或商定的自动发现规则？',
    },
    rule: {
      en: 'No modification is unlinked.',
      vi: 'Không lần sửa đổi nào chưa được liên kết.',
      zh: '没有未关联的修改。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-041',
    requirements: ['8.2.6-s7'],
    question: {
      en: 'Was configuration information updated in time after each deployment?',
      vi: 'Thông tin cấu hình có được cập nhật đúng hạn sau mỗi lần triển khai không?',
      zh: '每次部署后是否按时更新配置信息？',
    },
    rule: {
      en: 'The 95th percentile of the delay is within the planned limit.',
      vi: 'Phân vị thứ 95 của độ trễ nằm trong giới hạn đã hoạch định.',
      zh: '延迟的第 95 百分位数不超过计划时限。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-042',
    requirements: ['8.2.6-s8', '8.2.6-s9'],
    question: {
      en: 'Was configuration information verified within the planned interval, and were deficiencies acted on?',
      vi: 'Thông tin cấu hình có được kiểm tra xác nhận đúng định kỳ đã hoạch định và các thiếu sót có được xử lý không?',
      zh: '是否在策划的时间间隔内验证配置信息，并针对缺陷采取措施？',
    },
    rule: {
      en: 'No verification is overdue, and no action is open past its due date.',
      vi: 'Không lần kiểm tra xác nhận nào quá hạn và không hành động nào quá hạn mà chưa đóng.',
      zh: '没有逾期的验证，也没有超期未关闭的措施。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-043',
    requirements: ['8.3.2-s2'],
    question: {
      en: 'Does every customer have a named, active relationship owner?',
      vi: 'Mỗi khách hàng có người phụ trách quan hệ được chỉ định và đang làm việc không?',
      zh: '每个客户是否都有指定且在岗的关系负责人？',
    },
    rule: {
      en: 'No customer is without one.',
      vi: 'Không khách hàng nào thiếu người phụ trách.',
      zh: '没有缺少关系负责人的客户。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-044',
    requirements: ['8.3.2-s5'],
    question: {
      en: 'Was service performance reviewed within the planned interval, with trends and outcomes?',
      vi: 'Kết quả thực hiện của dịch vụ có được xem xét đúng định kỳ đã hoạch định, kèm xu hướng và kết quả mang lại không?',
      zh: '是否在策划的时间间隔内评审服务绩效，并包含趋势和结果？',
    },
    rule: { en: 'No review is overdue.', vi: 'Không lần xem xét nào quá hạn.', zh: '没有逾期的绩效评审。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-045',
    requirements: ['8.3.2-s6', '8.3.2-s7'],
    question: {
      en: 'Was satisfaction measured within the planned interval across all customer segments, and were the results analysed and reported?',
      vi: 'Mức độ hài lòng có được đo đúng định kỳ đã hoạch định ở mọi phân khúc khách hàng, và kết quả có được phân tích và báo cáo không?',
      zh: '是否在策划的时间间隔内对所有客户群测量满意度，并对结果进行分析和报告？',
    },
    rule: {
      en: 'No segment is uncovered, and no result is unanalysed.',
      vi: 'Không bỏ sót phân khúc nào và không kết quả nào chưa được phân tích.',
      zh: '没有遗漏的客户群，也没有未分析的结果。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-046',
    requirements: ['8.3.2-s8', '8.3.2-s9'],
    question: {
      en: 'Are complaints recorded and closed in time, and overdue ones escalated?',
      vi: 'Khiếu nại có được ghi nhận và đóng đúng hạn, và khiếu nại quá hạn có được leo thang không?',
      zh: '投诉是否有记录并按时关闭，逾期的是否已升级？',
    },
    rule: {
      en: 'No complaint is open past its limit without escalation.',
      vi: 'Không khiếu nại nào còn mở quá hạn mà chưa được leo thang.',
      zh: '没有超期未关闭且未升级的投诉。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-047',
    requirements: ['8.3.3-s2', '8.3.3-s3'],
    question: {
      en: 'Does every live service have an agreed SLA in force, with targets, workload limits and exceptions?',
      vi: 'Mỗi dịch vụ đang hoạt động có SLA đã thống nhất, còn hiệu lực, gồm mục tiêu, giới hạn khối lượng công việc và ngoại lệ không?',
      zh: '每项在用服务是否都有商定的有效 SLA，含目标、工作量限制和例外情况？',
    },
    rule: {
      en: 'No service is without a complete, unexpired SLA.',
      vi: 'Không dịch vụ nào thiếu SLA đầy đủ, còn hiệu lực.',
      zh: '没有缺少完整且未到期 SLA 的服务。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-048',
    requirements: ['8.3.3-a'],
    question: {
      en: 'Is there a result for every service level target and period, computed from source data?',
      vi: 'Có kết quả tính từ dữ liệu gốc cho mọi mục tiêu mức dịch vụ và mọi kỳ không?',
      zh: '每个服务级别目标在每个周期是否都有由源数据计算得出的结果？',
    },
    rule: {
      en: 'No period is without a result, and recomputing gives the reported value.',
      vi: 'Không kỳ nào thiếu kết quả và khi tính lại cho đúng giá trị đã báo cáo.',
      zh: '没有缺少结果的周期，且重新计算得出所报告的值。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-049',
    requirements: ['8.3.3-b'],
    question: {
      en: 'Was workload measured against the limits of the SLA in every period?',
      vi: 'Khối lượng công việc có được đo so với giới hạn trong SLA ở mọi kỳ không?',
      zh: '每个周期是否都对照 SLA 的工作量限制测量工作量？',
    },
    rule: {
      en: 'No period is missing; excess is shown.',
      vi: 'Không thiếu kỳ nào; có hiển thị phần vượt giới hạn.',
      zh: '没有缺少的周期；显示超出部分。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-050',
    requirements: ['8.3.3-s4'],
    question: {
      en: 'Did every missed service level target lead to an improvement entry in time?',
      vi: 'Mỗi mục tiêu mức dịch vụ không đạt có dẫn đến một mục cải tiến đúng hạn không?',
      zh: '每个未达成的服务级别目标是否都按时形成改进事项？',
    },
    rule: {
      en: 'No miss is without an entry.',
      vi: 'Mọi lần không đạt đều có mục cải tiến.',
      zh: '没有缺少改进事项的未达标情况。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-051',
    requirements: ['8.3.4.1-s1', '8.3.4.1-s2', '8.3.4.1-a', '8.3.4.1-b', '8.3.4.1-c', '8.3.4.1-d'],
    question: {
      en: 'Does every external supplier have a responsible person and a signed contract in force with the four required contents?',
      vi: 'Mỗi nhà cung cấp bên ngoài có người phụ trách và hợp đồng đã ký còn hiệu lực với đủ bốn nội dung bắt buộc không?',
      zh: '每个外部供应商是否都有负责人，以及包含四项必备内容的有效签署合同？',
    },
    rule: {
      en: 'No supplier breaks the rule.',
      vi: 'Không nhà cung cấp nào vi phạm quy tắc.',
      zh: '没有违反该规则的供应商。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-052',
    requirements: ['8.3.4.1-s3'],
    question: {
      en: 'Are supplier targets at least as strict as the SLAs that depend on them, or is the risk recorded?',
      vi: 'Mục tiêu của nhà cung cấp có nghiêm ngặt ít nhất bằng các SLA phụ thuộc vào chúng, nếu không thì rủi ro có được ghi nhận không?',
      zh: '供应商的目标是否至少与依赖它的 SLA 同样严格，否则是否已记录风险？',
    },
    rule: {
      en: 'No gap is without a recorded risk.',
      vi: 'Không chênh lệch nào chưa được ghi nhận rủi ro.',
      zh: '没有未记录风险的差距。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-053',
    requirements: ['8.3.4.1-s5', '8.3.4.1-s6'],
    question: {
      en: 'Was supplier performance reviewed within the planned interval, and did misses lead to improvement entries?',
      vi: 'Kết quả thực hiện của nhà cung cấp có được xem xét đúng định kỳ đã hoạch định, và những lần không đạt có dẫn đến mục cải tiến không?',
      zh: '是否在策划的时间间隔内评审供应商绩效，未达标时是否形成改进事项？',
    },
    rule: {
      en: 'No review is overdue, and no miss without an entry.',
      vi: 'Không lần xem xét nào quá hạn và mọi lần không đạt đều có mục cải tiến.',
      zh: '没有逾期的评审，也没有缺少改进事项的未达标情况。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-054',
    requirements: ['8.3.4.1-s7'],
    question: {
      en: 'Was each contract reviewed against current service requirements within the planned interval?',
      vi: 'Mỗi hợp đồng có được xem xét so với yêu cầu hiện hành đối với dịch vụ đúng định kỳ đã hoạch định không?',
      zh: '每份合同是否在策划的时间间隔内对照当前服务要求进行了评审？',
    },
    rule: {
      en: 'No review is overdue.',
      vi: 'Không lần xem xét hợp đồng nào quá hạn.',
      zh: '没有逾期的合同评审。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-055',
    requirements: ['8.3.4.1-s8'],
    question: {
      en: 'Was the impact of every contract change assessed before it was approved?',
      vi: 'Ảnh hưởng của mọi thay đổi hợp đồng có được đánh giá trước khi phê duyệt không?',
      zh: '每项合同变更在批准前是否都评估了影响？',
    },
    rule: {
      en: 'No change was approved before its assessment.',
      vi: 'Không thay đổi nào được phê duyệt trước khi đánh giá.',
      zh: '没有先批准后评估的变更。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-056',
    requirements: ['8.3.4.1-s9'],
    question: {
      en: 'Do disputes with suppliers have an owner, a log and a closure?',
      vi: 'Mỗi tranh chấp với nhà cung cấp có người phụ trách, nhật ký xử lý và kết quả đóng không?',
      zh: '与供应商的争议是否有负责人、处理日志和关闭结果？',
    },
    rule: {
      en: 'No open dispute is without recent activity.',
      vi: 'Không tranh chấp đang mở nào thiếu hoạt động gần đây.',
      zh: '没有近期无进展的未关闭争议。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-057',
    requirements: ['8.3.4.2-s1', '8.3.4.2-s2'],
    question: {
      en: 'Does every internal supplier or customer acting as a supplier have a documented agreement and recent monitoring?',
      vi: 'Mỗi nhà cung cấp nội bộ hoặc khách hàng đóng vai trò nhà cung cấp có thỏa thuận bằng văn bản và được theo dõi gần đây không?',
      zh: '每个内部供应商或作为供应商的客户是否都有书面协议和近期的监视？',
    },
    rule: {
      en: 'No agreement is missing, and no monitoring overdue.',
      vi: 'Không thiếu thỏa thuận nào và không lần theo dõi nào quá hạn.',
      zh: '没有缺少的协议，也没有逾期的监视。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-058',
    requirements: ['8.4.1-s1', '8.4.1-s2'],
    question: {
      en: 'Does every service or group of services have an approved budget and its share of the costs?',
      vi: 'Mỗi dịch vụ hoặc nhóm dịch vụ có ngân sách đã phê duyệt và phần chi phí được phân bổ không?',
      zh: '每项服务或服务组是否都有经批准的预算和分摊的成本？',
    },
    rule: {
      en: 'The cost left unallocated is within the planned tolerance.',
      vi: 'Chi phí chưa phân bổ nằm trong dung sai đã hoạch định.',
      zh: '未分摊的成本在计划允差内。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-059',
    requirements: ['8.4.1-s3'],
    question: {
      en: 'Were actual costs reported against the budget in every period, and larger variances explained?',
      vi: 'Chi phí thực tế có được báo cáo so với ngân sách ở mọi kỳ, và các chênh lệch lớn có được giải trình không?',
      zh: '每个周期是否都对照预算报告实际成本，并说明较大偏差的原因？',
    },
    rule: {
      en: 'No variance above the planned tolerance is unexplained.',
      vi: 'Không chênh lệch nào vượt dung sai đã hoạch định mà không được giải trình.',
      zh: '没有超出计划允差而未说明的偏差。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-060',
    requirements: ['8.4.1-s4'],
    question: {
      en: 'Was the financial forecast reviewed within the planned interval?',
      vi: 'Dự báo tài chính có được xem xét đúng định kỳ đã hoạch định không?',
      zh: '是否在策划的时间间隔内评审财务预测？',
    },
    rule: {
      en: 'No review is overdue.',
      vi: 'Không lần xem xét dự báo nào quá hạn.',
      zh: '没有逾期的预测评审。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-061',
    requirements: ['8.4.2-a', '8.4.2-b'],
    question: {
      en: 'Is there a current demand forecast per service, and is consumption reported?',
      vi: 'Mỗi dịch vụ có dự báo nhu cầu còn cập nhật, và mức sử dụng có được báo cáo không?',
      zh: '每项服务是否有现行的需求预测，并报告使用情况？',
    },
    rule: {
      en: 'No forecast is stale; the forecast error is shown over time.',
      vi: 'Không dự báo nào đã cũ; sai số dự báo được hiển thị theo thời gian.',
      zh: '没有过期的预测；显示预测误差随时间的变化。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-062',
    requirements: ['8.4.3-s1'],
    question: {
      en: 'Are capacity requirements recorded for people, technology, information and finance per service?',
      vi: 'Yêu cầu về năng lực đáp ứng của con người, công nghệ, thông tin và tài chính có được ghi nhận cho từng dịch vụ không?',
      zh: '是否按服务记录了人员、技术、信息和财务的容量要求？',
    },
    rule: { en: 'No requirement is blank.', vi: 'Không để trống yêu cầu nào.', zh: '没有留空的要求。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-063',
    requirements: ['8.4.3-s2', '8.4.3-s3'],
    question: {
      en: 'Is the use of capacity monitored and below its threshold, or is an action open?',
      vi: 'Việc sử dụng năng lực đáp ứng có được theo dõi và dưới ngưỡng, hoặc có hành động đang thực hiện không?',
      zh: '容量使用是否受到监视且低于阈值，或有进行中的措施？',
    },
    rule: {
      en: 'No breach is without an action, and no resource is unmonitored.',
      vi: 'Không lần vượt ngưỡng nào thiếu hành động và không nguồn lực nào chưa được theo dõi.',
      zh: '没有缺少措施的超阈值情况，也没有未监视的资源。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-064',
    requirements: ['8.4.3-c'],
    question: {
      en: 'Are thresholds and lead times set, and does the forecast reach a threshold later than the lead time?',
      vi: 'Ngưỡng và thời gian chuẩn bị có được xác định, và theo dự báo thì thời gian còn lại trước khi chạm ngưỡng có dài hơn thời gian chuẩn bị không?',
      zh: '是否设定了阈值和提前期，且预测距达到阈值的时间长于提前期？',
    },
    rule: {
      en: 'No threshold or lead time is missing; services at risk are listed.',
      vi: 'Không thiếu ngưỡng hoặc thời gian chuẩn bị nào; có liệt kê các dịch vụ có nguy cơ.',
      zh: '没有缺少的阈值或提前期；列出有风险的服务。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-065',
    requirements: ['8.4.3-s4', '8.4.3-s5'],
    question: {
      en: 'Was capacity analysed within the planned interval, with the incidents it caused?',
      vi: 'Năng lực đáp ứng có được phân tích đúng định kỳ đã hoạch định, kèm các sự cố bắt nguồn từ năng lực đáp ứng không?',
      zh: '是否在策划的时间间隔内分析容量及其引发的事件？',
    },
    rule: { en: 'No analysis is missing.', vi: 'Không thiếu lần phân tích nào.', zh: '没有缺少的分析。' },
    stricter_than_text: false,
  },
];
