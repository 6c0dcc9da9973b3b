import type { ClauseOrigins } from './types.ts';

/** Where clauses 9 and 10 come from. */
export const evaluationAndImprovementOrigins: readonly ClauseOrigins[] = [
  {
    clause: '9.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.5.4.1'],
      what: {
        en: 'Determine what is measured, how, when, and when results are evaluated. The system is judged by its objectives, the services by the service requirements.',
        vi: 'Xác định đo gì, bằng cách nào, khi nào, và khi nào đánh giá kết quả. Hệ thống được đánh giá theo mục tiêu, dịch vụ theo yêu cầu dịch vụ.',
        zh: '须确定测量什么、如何测量、何时测量以及何时评价结果；体系对照目标评价，服务对照服务要求评价。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.3'],
      what: {
        en: 'Before, methods that show whether processes work. Now what, how and when for system and services, with documented results and an evaluation.',
        vi: 'Trước đây là phương pháp cho thấy quy trình có hoạt động hay không. Nay xác định đo gì, cách nào, khi nào cho hệ thống và dịch vụ, có kết quả dạng văn bản và đánh giá.',
        zh: '以前为证明流程有效的方法；现须对体系和服务确定测量内容、方法和时机，形成成文结果并加以评价。',
      },
    },
  },
  {
    clause: '9.2.1',
    from_2011: {
      change: 'same',
      clauses: ['4.5.4.2'],
      what: {
        en: 'Audited is the same: own requirements, the standard, and whether the system works.',
        vi: 'Nội dung đánh giá không đổi: yêu cầu của chính tổ chức, tiêu chuẩn, và hiệu lực của hệ thống.',
        zh: '审核内容不变：组织自身要求、本标准以及体系是否有效。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.3'],
      what: {
        en: 'Reviews and audits were one. Internal audits now stand apart and also look at the own requirements of the organisation.',
        vi: 'Trước đây xem xét và đánh giá đi chung. Nay đánh giá nội bộ tách riêng và xem xét cả yêu cầu của chính tổ chức.',
        zh: '以前评审与审核合在一起；现内部审核单独进行，并涵盖组织自身的要求。',
      },
    },
  },
  {
    clause: '9.2.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.5.4.2'],
      what: {
        en: 'A documented procedure is no longer asked for. The programme also reflects changes that affect the organisation; results go to relevant management.',
        vi: 'Không còn yêu cầu thủ tục dạng văn bản. Chương trình phản ánh cả các thay đổi ảnh hưởng đến tổ chức; kết quả báo cáo cho cấp quản lý liên quan.',
        zh: '不再要求形成文件的程序；审核方案还须反映影响组织的变化，结果报告相关管理者。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.3'],
      what: {
        en: 'Added: responsibilities and reporting in the programme, changes that affect the organisation, results to relevant management, evidence of both.',
        vi: 'Bổ sung: trách nhiệm và báo cáo trong chương trình, các thay đổi ảnh hưởng đến tổ chức, kết quả báo cáo cho cấp quản lý liên quan, bằng chứng về cả hai.',
        zh: '新增：方案中的职责和报告、影响组织的变化、向相关管理者报告结果，并保留两者的证据。',
      },
    },
  },
  {
    clause: '9.3',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.2', '4.5.4.3'],
      what: {
        en: 'Added: changed issues, trends, whether objectives are reached and policies followed, performance of other parties, results of risk work. Preventive actions are no longer an input.',
        vi: 'Bổ sung: thay đổi của các vấn đề, xu hướng, mức đạt mục tiêu và tuân thủ chính sách, kết quả của các bên khác, kết quả xử lý rủi ro. Hành động phòng ngừa không còn là đầu vào.',
        zh: '新增：事项的变化、趋势、目标达成和方针遵循情况、其他参与方的绩效、风险工作的结果；预防措施不再作为输入。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1', '4.3'],
      what: {
        en: 'Before, reviews at planned intervals without a list. Now a list of twelve inputs, decisions as outputs, and documented results.',
        vi: 'Trước đây chỉ yêu cầu xem xét định kỳ, không có danh sách. Nay có danh sách mười hai đầu vào, đầu ra là các quyết định, và kết quả dạng văn bản.',
        zh: '以前仅要求按间隔评审而无清单；现有十二项输入，以决定为输出，并保留成文结果。',
      },
    },
  },
  {
    clause: '9.4',
    from_2011: {
      change: 'changed',
      clauses: ['6.2'],
      what: {
        en: 'Less is asked here: what to report stands in the clauses where it arises. Requirements and purpose of each report, trends, decisions and telling of actions remain.',
        vi: 'Ở đây yêu cầu ít hơn: nội dung báo cáo nằm ở các điều khoản phát sinh. Vẫn giữ: yêu cầu và mục đích của từng báo cáo, xu hướng, quyết định và thông báo hành động.',
        zh: '本条要求减少：报告内容分散到各相关条款；仍保留每份报告的要求和目的、趋势、决定以及措施的通报。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.2'],
      what: {
        en: 'Less is asked here: what to report stands in the clauses where it arises. Reports cover the management system as well as the services.',
        vi: 'Ở đây yêu cầu ít hơn: nội dung báo cáo nằm ở các điều khoản phát sinh. Báo cáo bao gồm cả hệ thống quản lý, không chỉ dịch vụ.',
        zh: '本条要求减少：报告内容分散到各相关条款；报告除服务外还涵盖管理体系。',
      },
    },
  },
  {
    clause: '10.1.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.5.4.1', '4.5.5.1'],
      what: {
        en: 'The steps are spelled out: react, deal with consequences, look for causes and for the same elsewhere, check that it worked. Preventive action went to 6.1.',
        vi: 'Các bước được nêu cụ thể: ứng phó, xử lý hệ quả, tìm nguyên nhân và trường hợp tương tự, kiểm tra hiệu lực. Hành động phòng ngừa chuyển sang 6.1.',
        zh: '步骤明确：作出反应、处理后果、查找原因和类似情况、验证有效性；预防措施移至6.1。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.4.1'],
      what: {
        en: 'Before, deviations were to be put right. Now also consequences, causes, the same elsewhere, and whether the action worked.',
        vi: 'Trước đây chỉ cần khắc phục sai lệch. Nay thêm hệ quả, nguyên nhân, trường hợp tương tự và hiệu lực của hành động.',
        zh: '以前只要求纠正偏差；现还须处理后果、原因、类似情况，并验证措施是否有效。',
      },
    },
  },
  {
    clause: '10.1.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.5.4.1'],
      what: {
        en: 'Findings and actions were recorded; now also the results of corrective action.',
        vi: 'Trước đây ghi lại phát hiện và hành động; nay thêm kết quả của hành động khắc phục.',
        zh: '以前记录发现和措施；现还须记录纠正措施的结果。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.3'],
      what: {
        en: 'Findings of audits and reviews were recorded with remedies; now every nonconformity, with the results of corrective action.',
        vi: 'Trước đây ghi lại phát hiện của đánh giá và xem xét cùng biện pháp; nay là mọi điểm không phù hợp cùng kết quả của hành động khắc phục.',
        zh: '以前记录审核和评审的发现及补救；现须记录每项不符合及纠正措施的结果。',
      },
    },
  },
  {
    clause: '10.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.5.5.1', '4.5.5.2'],
      what: {
        en: 'A policy and a documented procedure became evaluation criteria, aligned with objectives. Managing approved improvements is much the same.',
        vi: 'Chính sách và thủ tục dạng văn bản nay là tiêu chí đánh giá, gắn với mục tiêu. Việc quản lý các cải tiến được duyệt gần như không đổi.',
        zh: '方针和形成文件的程序改为与目标一致的评价准则；对已批准改进的管理基本不变。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.4.1', '4.4.2', '4.4.3'],
      what: {
        en: 'A published policy became evaluation criteria, aligned with objectives. Action is taken where targets of an improvement are missed.',
        vi: 'Chính sách được công bố nay là tiêu chí đánh giá, gắn với mục tiêu. Phải hành động khi cải tiến không đạt mục tiêu đề ra.',
        zh: '公布的方针改为与目标一致的评价准则；改进未达目标时须采取措施。',
      },
    },
  },
];
