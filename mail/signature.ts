import { lineLength } from './quotation-marks.ts';

/** The line that RFC 3676 (4.3) says parts the signature from the text, and what people make of it. */
const delimiter = /^(--|—|–|__)\s?$/;

/** What programs put below for their owners. */
const devices = [
  /^(sent|posted) (from|via|with|by|using) [^.,;!?]{2,80}$/i,
  /^get outlook for (ios|android|mac)\b.{0,80}$/i,
  /^(von meinem|gesendet (von|mit|über)|diese nachricht wurde von meinem) [^,;!?]{2,80}$/i,
  /^(envoyé (de(puis)?|à partir de|avec)|télécharger outlook|provenance) [^,;!?]{2,80}$/i,
  /^(được gửi từ|đã gửi từ|gửi từ|tải outlook) [^,;!?]{2,80}$/i,
  /^(发自|發自|从我的|從我的|来自|來自|通过|获取)[^。，；！？]{2,60}$/,
  /^(enviado (desde|do)|inviato da|verzonden (vanaf|met|via)|отправлено (с|из)) [^,;!?]{2,80}$/i,
];

/** Words that people end with; below them stand names and addresses alone. */
const farewells =
  /^((many |with |best |kind |warm )*(thanks|thank you|regards|wishes|cheers|sincerely|yours( sincerely| faithfully| truly)?)|br|rgds|mit (freundlichen|besten|lieben|herzlichen) grü(ß|ss)en|(viele|beste|liebe|freundliche|schöne) grü(ß|ss)e|gru(ß|ss)|mfg|vg|lg|(bien |très )?cordialement|(sincères |meilleures )?salutations|bien à vous|merci|trân trọng( cảm ơn)?|kính thư|thân( mến| ái)?|cảm ơn|xin cảm ơn|此致|敬礼|敬禮|祝好|谢谢|謝謝|顺祝商祺|saludos( cordiales)?|cordiali saluti|met vriendelijke groet(en)?)\s?[,.，。!！]?$/i;

/** Lines below a farewell that are a name with what belongs to it, at most; with empty ones between them. */
const nameLines = 12;
const linesBelow = 40;

/** A person's name: a few words that begin with capital letters, or some Chinese characters. */
const name =
  /^[-–*\s]{0,3}(\p{Lu}[\p{L}\p{M}.'’-]{0,30}(\s+(\p{Lu}[\p{L}\p{M}.'’-]{0,30}|van|von|de|der|den|di|da|la|le)){0,5}|\p{Script=Han}{2,8})[*\s]{0,3}$/u;

function isSentence(line: string): boolean {
  return /[?？!！。]\s*$/.test(line) || /[a-zà-ỹ]{2,}[.]\s*$/i.test(line) || line.length > 120;
}

function isFooterOfList(lines: readonly string[], at: number): boolean {
  if (lines.length - at > linesBelow) return false;
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '');
  return (
    below.length <= 6 &&
    (below.length === 0 || below.some((line) => /https?:\/\/|@|mailing list/i.test(line)))
  );
}

/** A name below a farewell, with where its owner works and can be reached, and nothing that says more. */
function isNameBlock(lines: readonly string[]): boolean {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (said.length === 0 || said.length > nameLines) return false;
  if (said.some((line) => isSentence(line) || /^(p\.?s\.?|n\.?b\.?)\b/i.test(line))) return false;
  return name.test(said[0] ?? '');
}

function signatureBeginsAt(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').slice(0, lineLength).trim();
  if (line === '') return false;
  if (delimiter.test(line)) return true;
  if (devices.some((pattern) => pattern.test(line))) return isLast(lines, at);
  if (/^_{10,200}$/.test(line)) return isFooterOfList(lines, at);
  if (farewells.test(line)) return lines.length - at <= linesBelow && isNameBlock(lines.slice(at + 1));
  // `-Name` in the last line, below an empty one.
  const isName = /^[-–—]\p{L}/u.test(line) && name.test(line);
  return isName && (lines[at - 1] ?? '').trim() === '' && isLast(lines, at);
}

/** Whether nothing comes after the line but the footer of a list. */
function isLast(lines: readonly string[], at: number): boolean {
  if (lines.length - at > linesBelow) return false;
  const next = lines.slice(at + 1).findIndex((line) => line.trim() !== '');
  if (next === -1) return true;
  const footer = at + 1 + next;
  return /^_{10,200}$/.test(lines[footer]?.trim() ?? '') && isFooterOfList(lines, footer);
}

/**
 * The lines without what is below them for identification: signature, name, device, footer of a mailing list.
 *
 * @param mayBeAll whether all of them may be that, as something was said before them
 */
export function withoutSignature(lines: readonly string[], mayBeAll: boolean): readonly string[] {
  const said = lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
  const first = mayBeAll ? 0 : said.findIndex((line) => line.trim() !== '') + 1;
  const at = said.findIndex((_, index) => index >= first && signatureBeginsAt(said, index));
  return at === -1 ? said : said.slice(0, at);
}
