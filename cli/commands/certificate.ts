import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '../../kernel/signed-note.ts';
import type { Text } from '../../kernel/text.ts';
import { fillText } from '../../kernel/text.ts';
import { certificateTexts } from '../../processes/certificate/texts.ts';
import { type StatementProblem, verifyStatement } from '../../processes/certificate/verify.ts';
import { verifyEd25519 } from '../../server/journal/keys.ts';
import { sha256 } from '../../server/journal/sha256.ts';
import { StartError } from '../../server/start-error.ts';
import { exitCodes, printJson, printLine, terminalLanguage } from '../output.ts';

interface VerifyOptions {
  readonly key?: string;
  readonly json?: true;
}

const problemTexts: Readonly<Record<StatementProblem, Text>> = {
  'no-statement': {
    en: 'This is no signed statement of a certificate. Save it from its status page as it is.',
    vi: 'Đây không phải bản khai có chữ ký của giấy chứng nhận. Hãy lưu nguyên từ trang tình trạng.',
    zh: '这不是证书的签名声明。请从状态页面原样保存。',
  },
  'no-key': {
    en: 'No key came with the statement. Give the one of the certification body with --key.',
    vi: 'Bản khai không kèm khóa. Hãy cung cấp khóa của tổ chức chứng nhận bằng --key.',
    zh: '声明未附密钥。请用 --key 提供认证机构的密钥。',
  },
  'other-key': {
    en: 'The statement comes with another key than the one given. Ask the certification body.',
    vi: 'Khóa kèm bản khai khác với khóa đã cho. Hãy hỏi tổ chức chứng nhận.',
    zh: '声明所附密钥与所给密钥不同。请向认证机构查询。',
  },
  'signature-wrong': {
    en: 'The signature is wrong: the statement was changed, or another key signed it.',
    vi: 'Chữ ký không đúng: bản khai đã bị sửa, hoặc do khóa khác ký.',
    zh: '签名不正确：声明被更改，或由其他密钥签署。',
  },
  'not-understood': {
    en: 'The signature is right, but what was signed is no statement of a certificate.',
    vi: 'Chữ ký đúng nhưng nội dung đã ký không phải bản khai về giấy chứng nhận.',
    zh: '签名正确，但所签内容不是证书声明。',
  },
};

const lineTexts = {
  holds: {
    en: 'The signature is right. On {at} the certification body stated:',
    vi: 'Chữ ký đúng. Vào {at} tổ chức chứng nhận đã khai:',
    zh: '签名正确。认证机构于 {at} 声明：',
  },
  over: {
    en: 'Its last day, {day}, is over.',
    vi: 'Ngày cuối cùng, {day}, đã qua.',
    zh: '其最后一天 {day} 已过。',
  },
  later: {
    en: 'Whether that still holds is told at {address}',
    vi: 'Còn đúng hay không, xem tại {address}',
    zh: '现状请查询 {address}',
  },
  own: {
    en: 'The key came with the statement itself. Compare it with the one that the body tells another way: {key}',
    vi: 'Khóa đi kèm chính bản khai. Hãy so với khóa mà tổ chức cho biết bằng cách khác: {key}',
    zh: '密钥随声明附带。请与认证机构另行告知的密钥比对：{key}',
  },
} as const satisfies Record<string, Text>;

function contentOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new StartError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

function keyOf(line: string | undefined): VerifierKey | null {
  if (line === undefined) return null;
  const key = parseVerifierKey(sha256, line);
  if (key === null) throw new StartError('--key is no verifier key: give name+hash+base64.');
  return key;
}

function verify(file: string, { key: line, json }: VerifyOptions): void {
  const trusted = keyOf(line);
  const result = verifyStatement({ sha: sha256, verify: verifyEd25519 }, contentOf(file), trusted);
  process.exitCode = result.holds ? exitCodes.done : exitCodes.failed;
  const language = terminalLanguage(process.env);
  if (json) {
    printJson(
      result.holds ? { ...result, key: formatVerifierKey(result.key), trusted: trusted !== null } : result,
    );
    return;
  }
  if (!result.holds) {
    printLine(problemTexts[result.problem][language]);
    return;
  }
  const { statement, key } = result;
  const name = (field: string): string => certificateTexts.fields[field]?.[language] ?? field;
  const say = (text: Text, params: object): string => fillText(text[language], { ...params });
  printLine(say(lineTexts.holds, { at: statement.stated_at }));
  const status = certificateTexts.states[statement.status]?.[language] ?? statement.status;
  for (const [label, value] of [
    [name('certificate_number'), `${statement.number} – ${status}`],
    [name('client_name'), statement.client],
    [name('edition'), statement.standard],
    [name('scope_statement'), statement.scope],
    [name('effective_on'), statement.effective_on],
    [name('expires_on'), statement.expires_on],
    [name('body_name'), statement.body.name],
  ] as const) {
    printLine(`  ${label}: ${value}`);
  }
  if (statement.expires_on < new Date().toISOString().slice(0, 10)) {
    printLine(say(lineTexts.over, { day: statement.expires_on }));
  }
  printLine(say(lineTexts.later, { address: statement.status_address }));
  if (trusted === null) printLine(say(lineTexts.own, { key: formatVerifierKey(key) }));
}

/** `touchstone certificate verify`. */
export function registerCertificate(program: Command): void {
  program
    .command('certificate')
    .description('Check statements about certificates.')
    .command('verify')
    .description('Verify the signed statement of a certificate, without network, server or database.')
    .argument('<file>', 'the statement as saved from its status page; - reads it from standard input')
    .option('--key <key>', 'verifier key of the certification body, got from it another way')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Ends with 0 when the signature is right, with 1 when it is not. A statement says what the certificate was worth when
it last changed; what it is worth now, its status page tells.

Examples:
  $ touchstone certificate verify SMS-7K3QFA-2026-000001.json
  $ curl https://certification.example/api/v1/public/certificates/NUMBER | touchstone certificate verify -`,
    )
    .action(verify);
}
