import type { CheckTexts, ReasonDefinition } from '../../kernel/check.ts';
import type { Text } from '../../kernel/text.ts';
import { itemsOfLetter, type ListLetter, listLetters } from '../../standard/documents.ts';

const ofVersion = (text: Text): ReasonDefinition => ({ text, params: { version: 'number' } });

const noTerm: ReasonDefinition = {
  text: {
    en: 'Nothing says how long it is kept.',
    vi: 'Chưa nêu thời hạn lưu giữ.',
    zh: '未说明保留期限。',
  },
  params: {},
};

/** What speaks against the review date of a policy. */
const reviewReasons = {
  'no-review-date': {
    text: {
      en: 'It has no date for its next review.',
      vi: 'Chưa có ngày rà soát tiếp theo.',
      zh: '没有下次评审日期。',
    },
    params: {},
  },
  'review-overdue': {
    text: {
      en: 'Its review was due by {at}.',
      vi: 'Đến hạn rà soát từ {at}.',
      zh: '应于 {at} 之前评审。',
    },
    params: { at: 'instant' },
  },
} as const satisfies Record<string, ReasonDefinition>;

/** What a letter of 7.5.4 asks for, as the name of a figure. */
function letterText(letter: ListLetter): Text {
  const names = itemsOfLetter(letter).map(({ name }) => name);
  return {
    en: `7.5.4 ${letter}: ${names.map(({ en }) => en).join('; ')}`,
    vi: `7.5.4 ${letter}: ${names.map(({ vi }) => vi).join('; ')}`,
    zh: `7.5.4 ${letter}：${names.map(({ zh }) => zh).join('；')}`,
  };
}

/** What the checks of controlled documents say. */
export const documentCheckTexts = {
  'AC-028': {
    question: {
      en: 'Does every change to policies, processes, plans and tools of the SMS have a record of change?',
      vi: 'Mỗi thay đổi về chính sách, quy trình, kế hoạch và công cụ của SMS có hồ sơ thay đổi không?',
      zh: 'SMS 的方针、流程、计划和工具的每次变更是否都有变更记录？',
    },
    reasons: {
      'no-change': {
        text: {
          en: 'Published anew without any change that names it: {count} version(s), the first of them version {version} at {at}.',
          vi: 'Ban hành phiên bản mới mà không thay đổi nào nêu tài liệu này: {count} phiên bản, đầu tiên là phiên bản {version} lúc {at}.',
          zh: '在没有任何变更列出该文件的情况下发布了新版本：共 {count} 个，最早的是 {at} 的版本 {version}。',
        },
        params: { version: 'number', at: 'instant', count: 'number' },
      },
      'not-carried': {
        text: {
          en: 'No change of its own, authorised and not over yet, names it for {count} version(s), the first of them version {version} at {at}.',
          vi: 'Không có thay đổi riêng, đã phê duyệt và chưa kết thúc, cho {count} phiên bản, đầu tiên là phiên bản {version} lúc {at}.',
          zh: '有 {count} 个版本发布时没有对应的已授权且未结束的变更，最早的是 {at} 的版本 {version}。',
        },
        params: { version: 'number', at: 'instant', count: 'number' },
      },
    },
    measures: {},
  },
  'AC-007': {
    question: {
      en: 'Was the service management policy approved by top management, and is it within its review date?',
      vi: 'Chính sách quản lý dịch vụ có được lãnh đạo cao nhất phê duyệt và còn trong hạn rà soát không?',
      zh: '服务管理方针是否经最高管理者批准，且未过评审日期？',
    },
    reasons: {
      'not-by-top-management': ofVersion({
        en: 'Nobody who approved version {version} held the role of top management then.',
        vi: 'Không ai phê duyệt phiên bản {version} giữ vai trò lãnh đạo cao nhất vào lúc đó.',
        zh: '版本 {version} 的批准人当时均不具有最高管理者角色。',
      }),
      ...reviewReasons,
    },
    measures: {},
  },
  'AC-022': {
    question: {
      en: 'Was every published version reviewed and approved before publication, not by its authors alone?',
      vi: 'Mọi phiên bản đã ban hành có được xem xét và phê duyệt trước khi ban hành, không chỉ bởi chính người soạn không?',
      zh: '每个已发布的版本是否在发布前经过评审和批准，且并非仅由编写者进行？',
    },
    reasons: {
      'no-review': ofVersion({
        en: 'Nobody but its authors reviewed version {version} as it was published.',
        vi: 'Ngoài người soạn, không ai xem xét phiên bản {version} đúng như khi ban hành.',
        zh: '除编写者外，无人评审过所发布的版本 {version}。',
      }),
      'no-approval': ofVersion({
        en: 'Nobody approved version {version} as it was published.',
        vi: 'Không ai phê duyệt phiên bản {version} đúng như khi ban hành.',
        zh: '无人批准过所发布的版本 {version}。',
      }),
      'author-alone': ofVersion({
        en: 'Version {version} was approved by its authors alone.',
        vi: 'Phiên bản {version} chỉ do chính người soạn phê duyệt.',
        zh: '版本 {version} 仅由编写者批准。',
      }),
      'signed-late': ofVersion({
        en: 'Version {version} was published before it was reviewed and approved.',
        vi: 'Phiên bản {version} được ban hành trước khi xem xét và phê duyệt.',
        zh: '版本 {version} 在评审和批准之前已发布。',
      }),
    },
    measures: {
      'waiting-for-leavers': {
        en: 'Documents waiting for reviewers or approvers who have all left: name others',
        vi: 'Tài liệu đang chờ người xem xét hoặc phê duyệt đã nghỉ hết: cần chỉ định người khác',
        zh: '评审人或批准人均已离职而等待中的文件：请另行指定',
      },
    },
  },
  'AC-023': {
    question: {
      en: 'Is the chain of versions intact, and is it said to whom each document is distributed?',
      vi: 'Chuỗi phiên bản có nguyên vẹn và mỗi tài liệu có nêu phân phối đến ai không?',
      zh: '版本链是否完整，每份文件是否说明分发对象？',
    },
    reasons: {
      'number-missing': ofVersion({
        en: 'Version {version} is missing.',
        vi: 'Thiếu phiên bản {version}.',
        zh: '缺少版本 {version}。',
      }),
      'link-broken': ofVersion({
        en: 'Version {version} does not follow on the content of the version before.',
        vi: 'Phiên bản {version} không nối tiếp nội dung của phiên bản trước.',
        zh: '版本 {version} 与前一版本的内容不衔接。',
      }),
      'other-content': ofVersion({
        en: 'Version {version} has other content than was approved.',
        vi: 'Phiên bản {version} có nội dung khác với nội dung đã phê duyệt.',
        zh: '版本 {version} 的内容与所批准的不同。',
      }),
      'journal-differs': ofVersion({
        en: 'Version {version} is not as the journal recorded it when it was published.',
        vi: 'Phiên bản {version} không giống như nhật ký đã ghi khi ban hành.',
        zh: '版本 {version} 与发布时日志的记录不一致。',
      }),
      'no-distribution': {
        text: {
          en: 'Nothing says to whom it is distributed.',
          vi: 'Chưa nêu phân phối đến ai.',
          zh: '未说明分发对象。',
        },
        params: {},
      },
    },
    measures: {},
  },
  'AC-024': {
    question: {
      en: 'Are documents and records kept for their planned time, and is their disposal recorded?',
      vi: 'Tài liệu và hồ sơ có được lưu giữ đủ thời hạn đã hoạch định và việc tiêu hủy có được ghi nhận không?',
      zh: '文件和记录是否按计划期限保留，其处置是否有记录？',
    },
    reasons: {
      'no-term': noTerm,
      'too-early': {
        text: {
          en: 'Disposed of on {at}, although it was to be kept until {until}.',
          vi: 'Bị hủy bỏ ngày {at} trong khi phải lưu giữ đến {until}.',
          zh: '于 {at} 处置，而应保留至 {until}。',
        },
        params: { at: 'instant', until: 'instant' },
      },
      'not-journalled': {
        text: {
          en: 'Disposed of on {at} without an entry of the journal.',
          vi: 'Bị hủy bỏ ngày {at} mà nhật ký không ghi nhận.',
          zh: '于 {at} 处置，但日志中没有记录。',
        },
        params: { at: 'instant' },
      },
    },
    measures: {
      disposed: {
        en: 'Records disposed of in the period',
        vi: 'Số hồ sơ đã tiêu hủy trong kỳ',
        zh: '期内已处置的记录数',
      },
      'past-term': {
        en: 'Closed records past their planned time and still kept',
        vi: 'Số hồ sơ đã đóng, quá thời hạn lưu giữ mà vẫn còn',
        zh: '已关闭、超过计划保留期仍在保留的记录数',
      },
    },
  },
  'AC-025': {
    question: {
      en: 'Is there a controlled document or record set in force for every item of the list in 7.5.4?',
      vi: 'Mỗi mục trong danh sách của 7.5.4 có tài liệu hoặc bộ hồ sơ được kiểm soát đang hiệu lực không?',
      zh: '7.5.4 清单的每一项是否都有有效的受控文件或记录集？',
    },
    reasons: {},
    measures: {
      'missing-items': {
        en: 'Items of the list without everything they take',
        vi: 'Số mục trong danh sách còn thiếu',
        zh: '清单中尚不齐全的项数',
      },
      ...Object.fromEntries(listLetters.map((letter) => [`item-${letter}`, letterText(letter)])),
    },
  },
  'AC-109': {
    question: {
      en: 'Was the information security policy approved by management with authority, and is it within its review date?',
      vi: 'Chính sách an toàn thông tin có được cấp quản lý có thẩm quyền phê duyệt và còn trong hạn rà soát không?',
      zh: '信息安全方针是否经有权限的管理层批准，且未过评审日期？',
    },
    reasons: {
      'not-by-management': ofVersion({
        en: 'Nobody who approved version {version} held the role of top management, system manager or process owner then.',
        vi: 'Không ai phê duyệt phiên bản {version} giữ vai trò lãnh đạo cao nhất, người quản lý hệ thống hoặc chủ quy trình vào lúc đó.',
        zh: '版本 {version} 的批准人当时均不具有最高管理者、体系管理员或流程负责人角色。',
      }),
      ...reviewReasons,
    },
    measures: {},
  },
} as const satisfies Record<string, CheckTexts>;
