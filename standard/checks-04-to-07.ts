import type { CatalogueCheck } from './types.ts';

/** Checks of clauses 4 to 7. */
export const contextToSupportChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-001',
    requirements: ['4.1-s1'],
    question: {
      en: 'Was the register of internal and external issues reviewed within its planned interval?',
      vi: 'Danh mục các vấn đề nội bộ và bên ngoài đã được rà soát đúng định kỳ đã hoạch định chưa?',
      zh: '内外部因素登记表是否在策划的时间间隔内评审过？',
    },
    rule: {
      en: 'The last review is no older than the interval.',
      vi: 'Lần rà soát gần nhất chưa quá chu kỳ đó.',
      zh: '最近一次评审未超过该间隔。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-002',
    requirements: ['4.1-s2'],
    question: {
      en: 'Is there a dated decision, with a reason, on whether climate change matters for the SMS?',
      vi: 'Việc biến đổi khí hậu có liên quan đến SMS hay không đã được quyết định, kèm ngày và lý do chưa?',
      zh: '对于气候变化是否影响 SMS，是否已有注明日期和理由的决定？',
    },
    rule: {
      en: 'Exactly one decision is in force, and it was made or confirmed within the planned interval.',
      vi: 'Chỉ có đúng một quyết định còn hiệu lực, được đưa ra hoặc xác nhận lại trong chu kỳ đã hoạch định.',
      zh: '有且仅有一项有效的决定，且在策划的时间间隔内作出或确认。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-003',
    requirements: ['4.2-b'],
    question: {
      en: 'Does every interested party have an owner and at least one requirement?',
      vi: 'Mỗi bên quan tâm có người phụ trách và ít nhất một yêu cầu không?',
      zh: '每个相关方是否都有负责人和至少一项要求？',
    },
    rule: {
      en: 'No party is without an owner or a requirement.',
      vi: 'Không bên nào thiếu người phụ trách hoặc yêu cầu.',
      zh: '没有缺少负责人或要求的相关方。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-004',
    requirements: ['4.3-c', '6.3-a', '8.2.4-s1'],
    question: {
      en: 'Do the services in scope, the list of services in the plan and the published catalogue agree?',
      vi: 'Các dịch vụ trong phạm vi, danh sách dịch vụ trong kế hoạch và danh mục dịch vụ đã công bố có khớp nhau không?',
      zh: '范围内的服务、计划中的服务清单和已发布的服务目录是否一致？',
    },
    rule: {
      en: 'No live service is missing from any of the three.',
      vi: 'Không dịch vụ đang hoạt động nào vắng mặt ở bất kỳ nơi nào trong ba nơi đó.',
      zh: '三者均不遗漏任何在用服务。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-005',
    requirements: ['4.3-s2'],
    question: {
      en: 'Does the approved scope name the organisation and each service covered?',
      vi: 'Phạm vi đã phê duyệt có nêu tên tổ chức và từng dịch vụ được bao gồm không?',
      zh: '经批准的范围是否写明组织名称和所涵盖的每项服务？',
    },
    rule: {
      en: 'The current version names the organisation, and no covered service is missing from it.',
      vi: 'Phiên bản hiện hành nêu tên tổ chức và không thiếu dịch vụ nào được bao gồm.',
      zh: '现行版本写明组织名称，且不遗漏所涵盖的服务。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-006',
    requirements: ['4.4-s1'],
    question: {
      en: 'Does every SMS process have an owner, inputs and outputs, linked processes and a measure?',
      vi: 'Mỗi quy trình của SMS có chủ quy trình, đầu vào và đầu ra, quy trình liên kết và thước đo không?',
      zh: 'SMS 的每个流程是否都有负责人、输入和输出、关联流程和测量指标？',
    },
    rule: {
      en: 'No process is incomplete.',
      vi: 'Không quy trình nào thiếu thông tin.',
      zh: '没有信息不完整的流程。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-007',
    requirements: ['5.2.1-s1', '5.2.2-a'],
    question: {
      en: 'Was the service management policy approved by top management, and is it within its review date?',
      vi: 'Chính sách quản lý dịch vụ có được lãnh đạo cao nhất phê duyệt và còn trong hạn rà soát không?',
      zh: '服务管理方针是否经最高管理者批准，且未过评审日期？',
    },
    rule: {
      en: 'The approver held a role of top management, and the review date has not passed.',
      vi: 'Người phê duyệt giữ vai trò lãnh đạo cao nhất và chưa quá ngày rà soát.',
      zh: '批准人当时担任最高管理者岗位，且评审日期未过。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-008',
    requirements: ['5.2.2-b'],
    question: {
      en: 'How many of the people in scope have acknowledged the service management policy?',
      vi: 'Bao nhiêu người trong phạm vi đã xác nhận nắm được chính sách quản lý dịch vụ?',
      zh: '范围内有多少人已确认知悉服务管理方针？',
    },
    rule: {
      en: 'The acknowledged share reaches the planned value.',
      vi: 'Tỷ lệ xác nhận đạt giá trị đã hoạch định.',
      zh: '已确认的比例达到计划值。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-009',
    requirements: ['5.3-s1', '5.3-a', '5.3-b'],
    question: {
      en: 'Is every mandatory role held by someone active who accepted the appointment?',
      vi: 'Mỗi vai trò bắt buộc có người đang làm việc đảm nhiệm và đã nhận phân công không?',
      zh: '每个必设岗位是否都由已接受任命的在岗人员担任？',
    },
    rule: {
      en: 'No mandatory role is vacant or unaccepted.',
      vi: 'Không vai trò bắt buộc nào bị bỏ trống hoặc chưa được người đảm nhiệm chấp nhận.',
      zh: '没有空缺或任命未被接受的必设岗位。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-010',
    requirements: ['5.1-g'],
    question: {
      en: 'Were requests for resources that reached top management decided in time?',
      vi: 'Các đề nghị về nguồn lực trình lên lãnh đạo cao nhất có được quyết định đúng hạn không?',
      zh: '提交最高管理者的资源申请是否都按时作出决定？',
    },
    rule: {
      en: 'No request is undecided beyond the planned limit.',
      vi: 'Không đề nghị nào quá thời hạn đã hoạch định mà chưa được quyết định.',
      zh: '没有超过计划时限仍未决定的申请。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-011',
    requirements: ['6.1.2-a1', '6.1.2-a2', '6.1.2-a3'],
    question: {
      en: 'Does the risk register cover each required family of risks, each service and each critical other party?',
      vi: 'Sổ đăng ký rủi ro có bao quát mọi nhóm rủi ro bắt buộc, mọi dịch vụ và mọi bên khác trọng yếu không?',
      zh: '风险登记册是否覆盖每个必需的风险类别、每项服务和每个关键的其他参与方？',
    },
    rule: {
      en: 'No family, service or critical party is without a risk.',
      vi: 'Không nhóm rủi ro, dịch vụ hay bên trọng yếu nào chưa có rủi ro được ghi nhận.',
      zh: '每个风险类别、每项服务和每个关键参与方都有对应的风险条目。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-012',
    requirements: ['6.1.2-b'],
    question: {
      en: 'Does every risk and opportunity say how it affects customers?',
      vi: 'Mỗi rủi ro và cơ hội có nêu ảnh hưởng đến khách hàng không?',
      zh: '每项风险和机遇是否都说明对客户的影响？',
    },
    rule: {
      en: 'No effect on customers is blank.',
      vi: 'Không để trống ảnh hưởng đến khách hàng ở bất kỳ mục nào.',
      zh: '对客户的影响没有留空。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-013',
    requirements: ['6.1.2-c'],
    question: {
      en: 'Do accepted risks satisfy the acceptance criteria in force on the day of acceptance?',
      vi: 'Các rủi ro đã chấp nhận có thỏa mãn tiêu chí chấp nhận có hiệu lực vào ngày chấp nhận không?',
      zh: '已接受的风险是否满足接受当日有效的风险接受准则？',
    },
    rule: {
      en: 'No accepted risk breaks the criteria of its day.',
      vi: 'Không rủi ro nào được chấp nhận trái với tiêu chí tại thời điểm đó.',
      zh: '没有违反当时准则而接受的风险。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-014',
    requirements: ['6.1.3-a', '6.1.3-b2'],
    question: {
      en: 'Do actions on risks and opportunities have priority, owner and due date, and finished ones a verdict on their effect?',
      vi: 'Hành động đối với rủi ro và cơ hội có mức ưu tiên, người phụ trách và thời hạn, và hành động đã hoàn thành có kết luận về hiệu lực không?',
      zh: '应对风险和机遇的措施是否都有优先级、负责人和完成期限，已完成的是否有有效性结论？',
    },
    rule: {
      en: 'Nothing is missing; the overdue share is shown.',
      vi: 'Không thiếu nội dung nào; có hiển thị tỷ lệ quá hạn.',
      zh: '没有缺项；显示逾期比例。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-015',
    requirements: ['6.2.1-b', '6.2.1-d'],
    question: {
      en: 'Does every objective have a measure, a target and a recent measurement?',
      vi: 'Mỗi mục tiêu có thước đo, mức cần đạt và kết quả đo gần đây không?',
      zh: '每项目标是否都有测量指标、目标值和近期的测量结果？',
    },
    rule: {
      en: 'No measurement is older than the planned frequency.',
      vi: 'Không kết quả đo nào cũ hơn mức mà tần suất đã hoạch định cho phép.',
      zh: '没有超过计划频次仍未更新的测量结果。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-016',
    requirements: ['6.2.2-a', '6.2.2-b', '6.2.2-c', '6.2.2-d', '6.2.2-e'],
    question: {
      en: 'Does the plan for each objective say what, with what, who, by when and how it is evaluated?',
      vi: 'Kế hoạch cho từng mục tiêu có nêu làm gì, bằng nguồn lực nào, do ai, khi nào xong và đánh giá thế nào không?',
      zh: '每项目标的计划是否说明做什么、用什么资源、由谁负责、何时完成以及如何评价？',
    },
    rule: {
      en: 'No plan is incomplete.',
      vi: 'Không kế hoạch nào thiếu nội dung.',
      zh: '没有内容不完整的计划。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-017',
    requirements: ['6.3-a', '6.3-b', '6.3-c', '6.3-d', '6.3-e', '6.3-f', '6.3-g', '6.3-h'],
    question: {
      en: 'Does the service management plan hold or point to each of its eight items?',
      vi: 'Kế hoạch quản lý dịch vụ có nêu hoặc dẫn chiếu đủ tám nội dung không?',
      zh: '服务管理计划是否包含或引用全部八项内容？',
    },
    rule: {
      en: 'No item is missing, and no reference is broken.',
      vi: 'Không thiếu nội dung nào và không dẫn chiếu nào bị hỏng.',
      zh: '没有缺项，也没有失效的引用。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-018',
    requirements: ['6.3-s3'],
    question: {
      en: 'Do other plans refer to the current version of the service management plan?',
      vi: 'Các kế hoạch khác có dẫn chiếu phiên bản hiện hành của kế hoạch quản lý dịch vụ không?',
      zh: '其他计划是否引用服务管理计划的现行版本？',
    },
    rule: {
      en: 'No plan refers to an older version.',
      vi: 'Không kế hoạch nào dẫn chiếu phiên bản cũ.',
      zh: '没有引用旧版本的计划。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-019',
    requirements: ['7.2-b', '7.2-d'],
    question: {
      en: 'Does everyone who holds a role have the competence it needs, with evidence, or an open development action?',
      vi: 'Mỗi người giữ vai trò có đủ năng lực cần thiết kèm bằng chứng, hoặc có hành động phát triển năng lực đang thực hiện không?',
      zh: '每个任岗人员是否具备所需能力并有证据，或有进行中的能力提升措施？',
    },
    rule: {
      en: 'No gap is without an action, and no competence without evidence.',
      vi: 'Mọi thiếu hụt đều có hành động và mọi năng lực đều có bằng chứng.',
      zh: '能力差距均有措施，能力均有证据。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-020',
    requirements: ['7.2-c'],
    question: {
      en: 'Was every completed development action checked for its effect?',
      vi: 'Mọi hành động phát triển năng lực đã hoàn thành có được kiểm tra hiệu lực không?',
      zh: '每项已完成的能力提升措施是否都检查了效果？',
    },
    rule: {
      en: 'No completed action is without a result.',
      vi: 'Không hành động đã hoàn thành nào thiếu kết quả kiểm tra.',
      zh: '没有缺少检查结果的已完成措施。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-021',
    requirements: ['7.3-a', '7.3-b', '7.3-c', '7.3-d', '7.3-e'],
    question: {
      en: 'Are all five topics of awareness covered for each person, within the planned interval?',
      vi: 'Cả năm nội dung nâng cao nhận thức có được phổ biến cho từng người theo định kỳ đã hoạch định không?',
      zh: '是否在策划的时间间隔内对每个人完成全部五项意识内容的宣贯？',
    },
    rule: { en: 'No person is uncovered.', vi: 'Không bỏ sót người nào.', zh: '没有遗漏的人员。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-022',
    requirements: ['7.5.2-c', '7.5.3.2-c'],
    question: {
      en: 'Was every published document reviewed and approved before publication, not by its author alone?',
      vi: 'Mọi tài liệu đã ban hành có được xem xét và phê duyệt trước khi ban hành, không chỉ bởi chính tác giả không?',
      zh: '每份已发布的文件是否在发布前经过评审和批准，且并非仅由作者本人进行？',
    },
    rule: {
      en: 'No published version breaks the rule.',
      vi: 'Không phiên bản đã ban hành nào vi phạm quy tắc.',
      zh: '没有违反该规则的已发布版本。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-023',
    requirements: ['7.5.3.1-b', '7.5.3.2-a'],
    question: {
      en: 'Is access to documents limited to permitted people, and is the chain of versions intact?',
      vi: 'Quyền truy cập tài liệu có giới hạn ở những người được phép, và chuỗi phiên bản có nguyên vẹn không?',
      zh: '文件访问是否仅限于获准人员，版本链是否完整？',
    },
    rule: {
      en: 'No access outside permissions, and no broken chain.',
      vi: 'Không có truy cập ngoài quyền hạn và không có chuỗi phiên bản bị đứt.',
      zh: '没有超出权限的访问，也没有断裂的版本链。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-024',
    requirements: ['7.5.3.2-d'],
    question: {
      en: 'Are documents and records kept for their planned time, and is their disposal recorded?',
      vi: 'Tài liệu và hồ sơ có được lưu giữ đủ thời hạn đã hoạch định và việc hủy bỏ có được ghi nhận không?',
      zh: '文件和记录是否按计划期限保留，其处置是否有记录？',
    },
    rule: {
      en: 'Nothing was deleted before its time or without a record.',
      vi: 'Không gì bị xóa trước hạn hoặc bị xóa mà không có hồ sơ.',
      zh: '没有提前删除或未留记录的删除。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-025',
    requirements: [
      '7.5.4-a',
      '7.5.4-b',
      '7.5.4-c',
      '7.5.4-d',
      '7.5.4-e',
      '7.5.4-f',
      '7.5.4-g',
      '7.5.4-h',
      '7.5.4-i',
      '7.5.4-j',
      '7.5.4-k',
      '7.5.4-l',
    ],
    question: {
      en: 'Is there a current controlled document or set of records for each item the documented information of the SMS must hold?',
      vi: 'Có tài liệu hoặc bộ hồ sơ hiện hành, được kiểm soát cho từng nội dung mà thông tin dạng văn bản của SMS phải có không?',
      zh: 'SMS 成文信息须包含的每项内容，是否都有现行受控的文件或成套记录？',
    },
    rule: { en: 'No item is missing.', vi: 'Không thiếu nội dung nào.', zh: '没有缺少的内容。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-026',
    requirements: ['7.6-s2'],
    question: {
      en: 'Was knowledge used or reviewed within its planned interval, and do people find what they search for?',
      vi: 'Tri thức có được sử dụng hoặc rà soát trong chu kỳ đã hoạch định, và mọi người có tìm được điều họ tìm kiếm không?',
      zh: '知识是否在策划的时间间隔内被使用或评审，人员能否找到所需内容？',
    },
    rule: {
      en: 'No article is stale; the share of searches without result is shown over time.',
      vi: 'Không bài viết nào đã cũ; tỷ lệ tìm kiếm không có kết quả được hiển thị theo thời gian.',
      zh: '没有过期的知识文章；显示搜索无结果的比例随时间的变化。',
    },
    stricter_than_text: false,
  },
];
