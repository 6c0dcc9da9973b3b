import type { Mail } from './message.ts';

/** How mail systems begin the subject of what they return, in the languages in which they do. */
const bounceSubjects = [
  /^\W*(re: ?)?(mail )?(delivery|transmission) (status )?(notification|report|failure|failed|error|problem|has failed)/i,
  /^\W*(undeliver(able|ed)|undelivered mail|non[- ]?delivery|nondeliverable|returned (mail|message)|failure notice|failed mail|bounced)/i,
  /^\W*(mail|message) (delivery|system|failure|could not|not delivered|status|error|you sent)/i,
  /^\W*(there was an error sending|warning: (could not|message)|could not (send|deliver)|notice: mail delivery|unable to deliver)/i,
  /^\W*(unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|non remis|échec de (la )?remise|courrier non distribué)/i,
  /^\W*(no se puede entregar|impossibile recapitare|não entregue|onbestelbaar|ваше сообщение не доставлен)/i,
  /^\W*(không (thể )?(gửi|chuyển) được|thư không gửi được|退信|系统退信|无法送达|未送达|無法傳遞|メールエラー|配信不能)/i,
  /^\W*(abuse report|complaint about message|email feedback report|aws notification message|postmaster notify|loop alert)/i,
  /^\W*(message blocked|rejected posting|email address (change|no longer)|user unknown|nyt: |mail failure)/i,
];

/** How programs that answer for somebody begin the subject. */
const autoReplySubjects = [
  /^\W*(auto(matic)?([- ]?(reply|response|answer))|out[- ]of[- ](the )?office|away from (the|my) office|on vacation|vacation reply)\b/i,
  /^\W*(abwesen(d|heit)|automatische antwort|automatisch antwoord|afwezig|réponse automatique|absence du bureau|absent du bureau)/i,
  /^\W*(respuesta automática|fuera de la oficina|risposta automatica|fuori sede|resposta automática|autosvar|automatisk svar)/i,
  /^\W*(trả lời tự động|thư trả lời tự động|vắng mặt|tôi đang nghỉ)/i,
  /^\W*(自动回复|自動回覆|自动答复|自動回復|自動返信|自动应答|外出不在|不在办公室|休假)/,
];

/**
 * What no person writes into a mail that is not about one returned: the code of a mail server with its explanation, in the
 * forms in which they give it (RFC 5321, RFC 3463), or the headers of the message that is returned.
 */
const returned = [
  /(^|[^\d.])[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b/m,
  /\b(smtp|esmtp|mta|rcpt to|final-recipient|diagnostic-code|reporting-mta|mail server|mailbox|recipient|delivery)\b/i,
  /^>{0,3}\s*(received|message-id|return-path|final-recipient)\s*:/im,
  /"notificationType"\s*:\s*"(bounce|complaint)"/i,
];

/** Characters of the text that are looked at. */
const looked = 20_000;

/** Whether its subject says that a message is returned, and its text bears that out. */
export function looksLikeBounce({ subject, text, parts }: Mail): boolean {
  const says = bounceSubjects.some((pattern) => pattern.test(subject));
  if (!says) return false;
  const start = text.slice(0, looked);
  return returned.some((pattern) => pattern.test(start)) || parts.some(isReturnedMessage);
}

function isReturnedMessage({ media_type }: Mail['parts'][number]): boolean {
  return media_type === 'message/rfc822' || media_type === 'text/rfc822-headers';
}

/** Whether its subject says that nobody wrote it. */
export function looksLikeAutoReply({ subject }: Mail): boolean {
  return autoReplySubjects.some((pattern) => pattern.test(subject));
}
