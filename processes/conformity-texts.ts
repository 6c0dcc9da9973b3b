import type { Text } from '../kernel/text.ts';
import type { CheckVerdict, UndecidedReason } from '../kernel/verdict.ts';

/** What a verdict is called. The program says what the evidence shows; people judge conformity. */
export const verdictTexts: Readonly<Record<CheckVerdict, Text>> = {
  supports: { en: 'Evidence supports', vi: 'Bằng chứng ủng hộ', zh: '证据支持' },
  contradicts: { en: 'Evidence contradicts', vi: 'Bằng chứng trái ngược', zh: '证据相悖' },
  stale: { en: 'Evidence is stale', vi: 'Bằng chứng đã cũ', zh: '证据过期' },
  'no-evidence': { en: 'No evidence', vi: 'Không có bằng chứng', zh: '无证据' },
  'needs-judgement': { en: 'Needs judgement', vi: 'Cần người nhận định', zh: '需人工判断' },
};

/** The mark of each verdict, which says the same as its colour to those who do not see the colour. */
export const verdictMarks: Readonly<Record<CheckVerdict, string>> = {
  supports: '●',
  contradicts: '✕',
  stale: '◐',
  'no-evidence': '○',
  'needs-judgement': '?',
};

/** Why a check leaves the verdict to people; `{settings}` names the settings concerned. */
export const undecidedTexts: Readonly<Record<UndecidedReason, Text>> = {
  'planned-value-unconfirmed': {
    en: 'Judged by starting values that nobody of the organisation has confirmed: {settings}.',
    vi: 'Dựa trên giá trị ban đầu mà chưa ai trong tổ chức xác nhận: {settings}.',
    zh: '所依据的初始值尚未经组织人员确认：{settings}。',
  },
  'planned-value-missing': {
    en: 'The organisation has planned no value to judge by: {settings}.',
    vi: 'Tổ chức chưa hoạch định giá trị để đối chiếu: {settings}.',
    zh: '组织尚未规划可供判断的值：{settings}。',
  },
};
