/** Characters of a line that are looked at: what marks quotations is at the start or short. */
export const lineLength = 400;

/** A line that somebody else wrote before, marked as mail programs do. */
export function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

/** Words with which mail programs say who wrote what follows, in the languages of those who write to us. */
const wrote =
  /(wrote|writes|schrieb(\s[^:]{1,200})?|a écrit|đã viết|viết|写道|寫道|写到|escribió|ha scritto|scrisse|schreef(\s[^:]{1,200})?|skrev(\s[^:]{1,200})?|escreveu|написал\(?а?\)?|のメール|書きました)\s?[:：]\s*$/i;

/** How such a line begins: with a day or with a name, in the order of the language. */
const begins =
  /^\s{0,3}(>\s?)?(on|am|le|vào|lúc|ngày|at|el|il|op|em|den|в|在|于|\d{1,4}[-./年]|[^\s<>]{1,60}(\s[^<>\n]{0,120})?\s?<[^<>\s]+@[^<>\s]+>)/i;

/** What makes it more than a sentence: a time or an address. */
const dated = /\d|@/;

/** Lines over which it is broken, at most. */
const brokenOver = 4;

/**
 * How many lines from here on say who wrote what follows (`On Monday, A wrote:`); 0: they say something else. Programs
 * break it over several lines, and mark it as quoted now and then.
 */
export function attributionAt(lines: readonly string[], at: number): number {
  const first = lines[at]?.slice(0, lineLength) ?? '';
  if (!begins.test(first)) return 0;
  let joined = '';
  for (let count = 1; count <= brokenOver; count += 1) {
    const line = (lines[at + count - 1] ?? '').slice(0, lineLength).trim();
    if (line === '') return 0;
    joined = `${joined} ${line}`;
    if (wrote.test(joined)) return dated.test(joined) ? count : 0;
  }
  return 0;
}

/** Lines that say that what follows is another message. */
const separators = [
  /^[-_=*\s]{2,60}(original|forwarded|replied) (message|appointment|mail)[-_=*\s]{2,60}$/i,
  /^[-_=*\s]{2,60}(ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht)[-_=*\s]{2,60}$/i,
  /^[-_=*\s]{2,60}(message d['’]origine|message original|message transféré|mensaje original|messaggio originale|oorspronkelijk bericht)[-_=*\s]{2,60}$/i,
  /^[-_=*\s]{2,60}(thư gốc|tin nhắn gốc|thư chuyển tiếp|tin nhắn chuyển tiếp|thư đã chuyển tiếp)[-_=*\s]{2,60}$/i,
  /^[-_=*\s]{2,60}(原始邮件|原始郵件|原邮件|转发的?邮件|轉寄的?郵件|回复的原邮件|答复的邮件)(信息)?[-_=*\s]{2,60}$/,
  /^(begin forwarded message|anfang der weitergeleiteten nachricht|début du message (réexpédié|transféré)|bắt đầu thư được chuyển tiếp|开始转发的?邮件|以下是转发的邮件)\s?[:：]\s*$/i,
];

/** Names of headers as programs write them into the text, by what they name. */
const shownHeaders = {
  from: /^(from|von|de|từ|người gửi|发件人|寄件者|寄件人|發件人|da|van|från|от|差出人)$/i,
  other:
    /^(sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|envoyé|date d['’]envoi|à|objet|đã gửi|ngày|gửi|ngày gửi|đến|tới|người nhận|chủ đề|tiêu đề|发送时间|发送日期|时间|日期|收件人|抄送|主题|傳送時間|寄件日期|收件者|副本|主旨|enviado|para|asunto|inviato|oggetto|verzonden|aan|onderwerp|送信日時|宛先|件名)$/i,
} as const;

function shownHeader(line: string | undefined): 'from' | 'other' | null {
  const [, name = ''] =
    /^[>\s]{0,6}\*?([^:：*]{1,20}?)\s?[:：]\s?\*?(\s|\S|$)/.exec((line ?? '').slice(0, lineLength)) ?? [];
  if (shownHeaders.from.test(name.trim())) return 'from';
  return shownHeaders.other.test(name.trim()) ? 'other' : null;
}

/** Headers that must stand together before they count: a person writes one or two of these words themselves. */
const headersTogether = 3;

/** Whether headers of another message begin here, as Outlook and others write them. */
function headersBeginAt(lines: readonly string[], at: number): boolean {
  if (shownHeader(lines[at]) !== 'from') return false;
  const following = lines.slice(at, at + 10).filter((line) => line.trim() !== '');
  let found = 0;
  for (const line of following) {
    if (shownHeader(line) !== null) found += 1;
    else if (found >= headersTogether) break;
  }
  return found >= headersTogether;
}

/** Whether everything from this line on is another message: the line is part of it. */
export function historyBeginsAt(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').slice(0, lineLength);
  if (separators.some((pattern) => pattern.test(line.trim()))) return true;
  if (headersBeginAt(lines, at)) return true;
  if (!/^\s{0,3}[-_]{5,200}\s*$/.test(line)) return false;
  const following = lines.slice(at + 1, at + 6);
  const next = following.findIndex((other) => other.trim() !== '');
  return next !== -1 && headersBeginAt(lines, at + 1 + next);
}
