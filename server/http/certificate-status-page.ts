import type { Language, Text } from '../../kernel/text.ts';
import { languages } from '../../kernel/text.ts';
import type { CertificateStatus } from '../../processes/certificate/statement.ts';
import type { PublicCertificate } from '../certification/certificates/look-up.ts';
import { escaped, languageNames } from './public-page.ts';

const texts = {
  title: { en: 'Status of a certificate', vi: 'Tình trạng giấy chứng nhận', zh: '证书状态' },
  number: { en: 'Number', vi: 'Số', zh: '编号' },
  client: { en: 'Organisation', vi: 'Tổ chức', zh: '组织' },
  standard: { en: 'Standard', vi: 'Tiêu chuẩn', zh: '标准' },
  scope: { en: 'Scope', vi: 'Phạm vi', zh: '范围' },
  sites: { en: 'Sites', vi: 'Địa điểm', zh: '场所' },
  suspended: { en: 'Suspended since', vi: 'Bị đình chỉ từ', zh: '暂停起始日期' },
  effective: { en: 'Effective', vi: 'Có hiệu lực từ', zh: '生效日期' },
  expires: { en: 'Expires', vi: 'Hết hiệu lực', zh: '有效期至' },
  body: { en: 'Certification body', vi: 'Tổ chức chứng nhận', zh: '认证机构' },
  accreditation: { en: 'Accreditation', vi: 'Công nhận', zh: '认可' },
  none: { en: 'None stated', vi: 'Không nêu', zh: '未注明' },
  what: {
    en: 'The certificate is of the management system for services. It does not say that a product or a single service was certified.',
    vi: 'Giấy chứng nhận này cấp cho hệ thống quản lý dịch vụ, không chứng nhận sản phẩm hay từng dịch vụ riêng lẻ.',
    zh: '本证书针对服务管理体系，不表示某一产品或单项服务获得认证。',
  },
  sample: {
    en: 'Made up to look around in: this certificate stands for nothing.',
    vi: 'Dữ liệu mẫu để xem thử: giấy chứng nhận này không có giá trị.',
    zh: '示例数据：本证书不具任何效力。',
  },
  unknown: {
    en: 'No certificate of this number is known here. Check the number as it is printed, and ask the certification body.',
    vi: 'Không có giấy chứng nhận số này. Hãy kiểm tra lại số như đã in và hỏi tổ chức chứng nhận.',
    zh: '此处没有该编号的证书。请核对印刷的编号，并向认证机构查询。',
  },
  check: { en: 'Checking the signature', vi: 'Kiểm tra chữ ký số', zh: '核验签名' },
  how: {
    en: 'The statement below was signed by the certification body when the certificate last changed. Save it and run: touchstone certificate verify FILE. No network is needed. Compare the key with the one that the body tells you another way.',
    vi: 'Bản khai dưới đây được tổ chức chứng nhận ký khi giấy chứng nhận thay đổi lần cuối. Hãy lưu lại và chạy: touchstone certificate verify TỆP. Không cần mạng. Hãy so khóa với khóa mà tổ chức cho biết bằng cách khác.',
    zh: '以下声明由认证机构在证书最近一次变更时签署。请保存后运行：touchstone certificate verify 文件，无需联网。请将密钥与认证机构另行告知的密钥比对。',
  },
  download: { en: 'Signed statement (JSON)', vi: 'Bản khai có chữ ký (JSON)', zh: '签名声明（JSON）' },
  key: { en: 'Key', vi: 'Khóa', zh: '密钥' },
} as const satisfies Record<string, Text>;

const statusTexts: Readonly<Record<CertificateStatus | 'unknown', Text>> = {
  valid: { en: 'Valid', vi: 'Còn hiệu lực', zh: '有效' },
  suspended: { en: 'Suspended', vi: 'Bị đình chỉ', zh: '已暂停' },
  withdrawn: { en: 'Withdrawn', vi: 'Đã thu hồi', zh: '已撤销' },
  expired: { en: 'Expired', vi: 'Hết hiệu lực', zh: '已到期' },
  replaced: {
    en: 'Replaced by another certificate',
    vi: 'Đã được thay bằng giấy khác',
    zh: '已由其他证书替代',
  },
  unknown: { en: 'Unknown', vi: 'Không rõ', zh: '未知' },
};

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #16191d); color: light-dark(#1d2329, #e4e7eb); }
a { color: light-dark(#1f4f94, #9cc2f7); }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
nav { display: flex; gap: 1rem; flex-wrap: wrap; font-size: .9rem; }
h1 { font-size: 1.1rem; font-weight: 600; margin: 1.5rem 0 .25rem; }
h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
.status { font-size: 2rem; font-weight: 700; margin: 0 0 1rem; padding-left: .75rem; border-left: .4rem solid; }
.valid { color: light-dark(#1b6e3c, #6fcf97); }
.suspended { color: light-dark(#8a5a00, #f2c14e); }
.withdrawn, .expired { color: light-dark(#a3231f, #ff8a80); }
.replaced, .unknown { color: light-dark(#4a4f57, #b8bec8); }
.sample { border: 1px solid; padding: .5rem .75rem; font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .5rem 1rem; margin: 0; }
dt { opacity: .75; } dd { margin: 0; white-space: pre-line; }
pre { white-space: pre-wrap; font-size: .8rem; border: 1px solid; padding: .75rem; border-radius: .3rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .75rem; } }
`;

function factsOf({ certificate, suspended_on }: PublicCertificate, say: (text: Text) => string): string {
  const { body, accreditation } = certificate;
  const sites = certificate.sites.map(({ name, address, activities }) =>
    [name, address, activities].filter((part) => part !== '').join('\n'),
  );
  const facts: readonly (readonly [Text, string])[] = [
    ...(suspended_on === null ? [] : [[texts.suspended, suspended_on] as const]),
    [texts.client, certificate.client],
    [texts.standard, certificate.standard],
    [texts.scope, certificate.scope],
    [texts.sites, sites.join('\n\n')],
    [texts.effective, certificate.effective_on],
    [texts.expires, certificate.expires_on],
    [texts.body, `${body.name}\n${body.address}`],
    [
      texts.accreditation,
      [accreditation.body, accreditation.number].filter((part) => part !== '').join(' ') || say(texts.none),
    ],
  ];
  const rows = facts.map(([name, value]) => `<dt>${escaped(say(name))}</dt><dd>${escaped(value)}</dd>`);
  return `<dl>${rows.join('')}</dl>`;
}

function signaturePart(
  { statement, key }: PublicCertificate,
  number: string,
  say: (text: Text) => string,
): string {
  if (statement === null) return '';
  const address = `/api/v1/public/certificates/${encodeURIComponent(number)}`;
  return `<h2>${escaped(say(texts.check))}</h2><p>${escaped(say(texts.how))}</p>
<p><a href="${address}" download="${escaped(number)}.json">${escaped(say(texts.download))}</a></p>
<pre>${escaped(statement)}</pre><p>${escaped(say(texts.key))}: <code>${escaped(key ?? '')}</code></p>`;
}

/**
 * The page on which anybody sees what a certificate is worth: without a script, so that it can be read everywhere.
 *
 * @param number as it was asked for
 * @param found null: no certificate of that number is known
 * @param nonce of the answer, by which its style is allowed
 */
export function certificateStatusPage(
  number: string,
  found: PublicCertificate | null,
  language: Language,
  nonce: string,
): string {
  const say = (text: Text): string => text[language];
  const status = found?.status ?? 'unknown';
  const others = languages
    .map((one) => `<a href="?language=${one}" lang="${one}" hreflang="${one}">${languageNames[one]}</a>`)
    .join('');
  const about =
    found === null
      ? `<p>${escaped(say(texts.unknown))}</p>`
      : `${factsOf(found, say)}<p>${escaped(say(texts.what))}</p>${signaturePart(found, number, say)}`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(number)} – ${escaped(say(texts.title))}</title>
<style nonce="${nonce}">${style}</style></head>
<body><nav>${others}</nav><main>
<h1>${escaped(say(texts.title))}<br>${escaped(say(texts.number))} ${escaped(number)}</h1>
<p class="status ${status}" role="status">${escaped(say(statusTexts[status]))}</p>
${found?.sample === true ? `<p class="sample">${escaped(say(texts.sample))}</p>` : ''}
${about}
</main></body></html>
`;
}
