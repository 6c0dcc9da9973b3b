import { createHash } from 'node:crypto';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn, textIn } from '../../../kernel/register.ts';
import { fillText, type Language, type Text } from '../../../kernel/text.ts';
import { statusIn } from '../../../processes/certificate/statement.ts';
import { certificateTexts } from '../../../processes/certificate/texts.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { blankDocument, type PrintedDocument } from '../../documents/printed.ts';
import { printPicture } from '../../documents/printing.ts';
import { headingOf, paragraphOf, tableOf } from '../../documents/templates/nodes.ts';
import { qrCodeSvg } from './qr-code.ts';
import { standardOf } from './sign-statement.ts';

const texts = {
  title: { en: 'Certificate', vi: 'Giấy chứng nhận', zh: '认证证书' },
  states: {
    en: '{body} states that the service management system of',
    vi: '{body} xác nhận rằng hệ thống quản lý dịch vụ của',
    zh: '{body}特此证明，以下组织的服务管理体系：',
  },
  meets: {
    en: 'was audited against {standard} for the scope below, and that certification was granted to it.',
    vi: 'đã được đánh giá theo {standard} trong phạm vi dưới đây và đã được cấp chứng nhận.',
    zh: '已按 {standard} 在下述范围内接受审核，并获得认证。',
  },
  status: {
    en: 'Anybody can look up the status of this certificate at this address:',
    vi: 'Ai cũng có thể tra tình trạng của giấy chứng nhận này tại địa chỉ:',
    zh: '任何人均可在以下地址查询本证书的状态：',
  },
  what: {
    en: 'It is a certificate of a management system. It does not say that a product or a single service was certified.',
    vi: 'Đây là giấy chứng nhận hệ thống quản lý, không chứng nhận sản phẩm hay từng dịch vụ riêng lẻ.',
    zh: '本证书针对管理体系，不表示某一产品或单项服务获得认证。',
  },
  sample: { en: 'Sample, without any worth', vi: 'Mẫu, không có giá trị', zh: '样本，不具效力' },
} as const satisfies Record<string, Text>;

/** Pixels for each module of the code: fine enough to be printed. */
const zoom = 8;

/** What must not be mistaken: a draft, a certificate that is not valid now, or one that is made up. */
function markOf(record: ProcessRecord, language: Language): string {
  const isValid = statusIn(record.state) === 'valid';
  return [
    ...(isValid ? [] : [certificateTexts.states[record.state]?.[language] ?? record.state]),
    ...(record.origin === 'sample' ? [texts.sample[language]] : []),
  ].join(' · ');
}

function scopeOf(
  record: ProcessRecord,
  name: (field: string) => string,
  column: (name: string) => string,
): readonly TextNode[] {
  const held = (field: string): string => textIn(record, field) ?? '–';
  const sites = rowsIn(record, 'sites').map((site) =>
    ['name', 'address', 'activities'].map((part) => String(site[part] ?? '–')),
  );
  return [
    headingOf(1, name('scope_statement')),
    ...held('scope_statement').split(/\n+/).map(paragraphOf),
    headingOf(1, name('sites')),
    tableOf(['name', 'address', 'activities'].map(column), sites, [28, 36, 36]),
  ];
}

/**
 * A certificate as it is handed out: what it says, whose status it is of at which address, also as a QR code. Nothing of
 * the body's own work stands on it.
 */
export async function printedCertificate(
  record: ProcessRecord,
  language: Language,
): Promise<PrintedDocument> {
  const held = (field: string): string => textIn(record, field) ?? '–';
  const name = (field: string): string => certificateTexts.fields[field]?.[language] ?? field;
  const column = (part: string): string => certificateTexts.columns?.['sites']?.[part]?.[language] ?? part;
  const say = (text: Text, params: Readonly<Record<string, unknown>> = {}): string =>
    fillText(text[language], params);
  const address = textIn(record, 'status_address');
  const code = address === null ? null : await printPicture(qrCodeSvg(address), zoom);
  const hash = code === null ? '' : createHash('sha256').update(code).digest('hex');
  const accreditation = ['accreditation_symbol', 'accreditation_body', 'accreditation_number'].flatMap(
    (field) => textIn(record, field) ?? [],
  );
  const facts = ['certificate_number', 'effective_on', 'expires_on', 'decided_on'].map(
    (field) => [name(field), held(field)] as const,
  );
  return {
    ...blankDocument,
    language,
    title: say(texts.title),
    number: held('certificate_number'),
    organisation: held('body_name'),
    mark: markOf(record, language),
    foot: [held('body_name'), held('body_address')],
    facts: [
      ...facts,
      [name('body_name'), held('body_name')],
      ...(accreditation.length === 0
        ? []
        : [[name('accreditation_body'), accreditation.join(' · ')] as const]),
    ],
    body: {
      type: 'doc',
      content: [
        paragraphOf(say(texts.states, { body: held('body_name') })),
        headingOf(1, held('client_name')),
        paragraphOf(say(texts.meets, { standard: standardOf(record) })),
        ...scopeOf(record, name, column),
        paragraphOf(say(texts.what)),
        ...(code === null
          ? []
          : [
              { type: 'image', attrs: { src: hash, alt: String(address), width: 140 } } satisfies TextNode,
              paragraphOf(say(texts.status)),
              paragraphOf(address ?? ''),
            ]),
      ],
    },
    pictures: code === null ? new Map() : new Map([[hash, code]]),
  };
}
