import { Type } from 'typebox';
import type { SettingDefinition, SettingProblem } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** What the body says of itself on its certificates. */
export interface BodyOnCertificates {
  readonly name: string;
  readonly address: string;
  readonly accreditation_body: string;
  readonly accreditation_number: string;
  readonly accreditation_symbol: string;
  /** Where this installation is reached by everybody, such as `https://example.org`. */
  readonly public_address: string;
  readonly number_pattern: string;
}

const short = Type.String({ maxLength: 200 });

const body = Type.Object(
  {
    name: short,
    address: Type.String({ maxLength: 500 }),
    accreditation_body: short,
    accreditation_number: Type.String({ maxLength: 100 }),
    accreditation_symbol: short,
    public_address: Type.String({ maxLength: 200, pattern: '^(https?://[^\\s/]+)?$' }),
    number_pattern: Type.String({ minLength: 8, maxLength: 40, pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$' }),
  },
  { additionalProperties: false },
);

const starting: BodyOnCertificates = {
  name: '',
  address: '',
  accreditation_body: '',
  accreditation_number: '',
  accreditation_symbol: '',
  public_address: '',
  number_pattern: 'SMS-BODY-YEAR-NUMBER',
};

/** A number names the body and counts, or two could be the same; its hyphen tells it from the number of a record. */
function patternProblems(value: unknown): readonly SettingProblem[] {
  const { number_pattern } = value as BodyOnCertificates;
  const missing = ['BODY', 'NUMBER', '-'].filter((part) => !number_pattern.includes(part));
  if (missing.length === 0) return [];
  return [
    {
      path: '/number_pattern',
      code: 'certificate.pattern-incomplete',
      params: { parts: missing.join(', ') },
    },
  ];
}

/** Planned values of certificates. */
export const certificateSettings: Readonly<Record<string, SettingDefinition>> = {
  'certificate.body': { schema: body, starting_value: starting, problems: patternProblems },
  'certificate.times': numbersSetting({ suspension_months: { start: 6, minimum: 1, maximum: 24 } }),
};

/** What they are called. */
export const certificateSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'certificate.body': {
    title: {
      en: 'The body on its certificates',
      vi: 'Thông tin tổ chức trên giấy chứng nhận',
      zh: '证书上的机构信息',
    },
    help: {
      en: 'Name, address and accreditation as certificates show them, and how certificates are numbered. BODY stands for a code of this body, YEAR for the year of the effective date, NUMBER for a count.',
      vi: 'Tên, địa chỉ và công nhận như ghi trên giấy chứng nhận, và cách đánh số. BODY là mã của tổ chức này, YEAR là năm có hiệu lực, NUMBER là số đếm.',
      zh: '证书上显示的名称、地址和认可信息，以及证书编号方式。BODY 为本机构代码，YEAR 为生效年份，NUMBER 为序号。',
    },
    parts: {
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      address: { en: 'Address', vi: 'Địa chỉ', zh: '地址' },
      accreditation_body: { en: 'Accreditation body', vi: 'Tổ chức công nhận', zh: '认可机构' },
      accreditation_number: { en: 'Accreditation number', vi: 'Số công nhận', zh: '认可编号' },
      accreditation_symbol: {
        en: 'Text beside the accreditation symbol',
        vi: 'Chữ kèm biểu tượng công nhận',
        zh: '认可标识旁的文字',
      },
      public_address: {
        en: 'Address at which the status of certificates is read (blank: the public address)',
        vi: 'Địa chỉ tra cứu tình trạng chứng chỉ (để trống: dùng địa chỉ công khai)',
        zh: '查询证书状态的地址（留空：采用公开地址）',
      },
      number_pattern: {
        en: 'Pattern of certificate numbers',
        vi: 'Mẫu số giấy chứng nhận',
        zh: '证书编号格式',
      },
    },
  },
  'certificate.times': {
    title: { en: 'Suspension of certificates', vi: 'Đình chỉ giấy chứng nhận', zh: '证书暂停' },
    help: {
      en: 'How long a suspension lasts at most before the certificate is restored, reduced or withdrawn.',
      vi: 'Đình chỉ kéo dài tối đa bao lâu trước khi khôi phục, thu hẹp hoặc thu hồi.',
      zh: '暂停的最长期限，届时须恢复、缩小范围或撤销。',
    },
    parts: {
      suspension_months: {
        en: 'Most months of suspension',
        vi: 'Số tháng đình chỉ tối đa',
        zh: '暂停上限（月）',
      },
    },
  },
};
