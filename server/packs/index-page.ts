import type { LeftOutReason } from '../../evidence/pack-format.ts';
import { fillText } from '../../kernel/text.ts';
import { type CheckVerdict, verdicts } from '../../kernel/verdict.ts';
import { checkNamed } from '../../processes/checks.ts';
import { undecidedTexts, verdictMarks, verdictTexts } from '../../processes/conformity-texts.ts';
import { clauses } from '../../standard/clauses.ts';
import { requirementById } from '../../standard/requirements.ts';
import type { AssessedCheck, AssessedJudgement, AssessedRequirement } from '../conformity/assessment.ts';
import type { PackedCheck } from './check-part.ts';
import type { WrittenDocument } from './document-part.ts';
import { exceptionKey, type WrittenExceptions } from './exception-part.ts';
import { factsTable, html, type Markup, pageOf } from './html.ts';
import type { WrittenRecords } from './record-part.ts';
import type { SettledPack } from './settle.ts';
import { momentOf, type PackTelling, say } from './telling.ts';

/** Everything that the index of a pack tells. Instants are ISO 8601. */
export interface PackIndex {
  readonly pack: SettledPack;
  readonly organisation: string;
  readonly made_at: string;
  readonly made_by: string | null;
  readonly program: string;
  /** Name and digest of the key that signs. */
  readonly key: string;
  readonly size: number;
  readonly entries: number;
  readonly left_out: readonly {
    readonly what: `left-${LeftOutReason | 'before-range' | 'disposed' | 'gone'}`;
    readonly count: number;
  }[];
  readonly records: WrittenRecords;
  readonly record_count: number;
  readonly documents: readonly WrittenDocument[];
  readonly checks: readonly PackedCheck[];
  readonly exceptions: WrittenExceptions;
}

/** Which pack it is, in words. */
export function titleOf(telling: PackTelling, { kind, number }: SettledPack): string {
  return say(telling, `of-${kind}`, { number: number ?? '' });
}

/** Labels and values of the head of an index, as page and as print. */
export function headFacts(telling: PackTelling, index: PackIndex): readonly (readonly [string, string])[] {
  const { pack, made_by, documents, entries } = index;
  return [
    [say(telling, 'organisation'), index.organisation],
    [say(telling, 'period'), `${momentOf(telling, pack.from)} – ${momentOf(telling, pack.to)}`],
    [say(telling, 'assessment'), pack.assessment?.number ?? say(telling, 'no-assessment')],
    [say(telling, 'made-at'), momentOf(telling, index.made_at)],
    [say(telling, 'made-by'), made_by ?? say(telling, 'by-program')],
    [say(telling, 'time-zone'), telling.time_zone],
    [say(telling, 'program'), index.program],
    [
      say(telling, 'contents'),
      say(telling, 'counts', { records: index.record_count, entries, documents: documents.length }),
    ],
  ];
}

/** A verdict with its mark. */
export function verdictOf({ language }: PackTelling, verdict: CheckVerdict): string {
  return `${verdictMarks[verdict]} ${verdictTexts[verdict][language]}`;
}

/** What a requirement asks for, in our words. */
export function statementOf({ language }: PackTelling, id: string): string {
  const statement = requirementById(id)?.statement;
  return statement?.[language] ?? statement?.en ?? id;
}

function measuresOf(telling: PackTelling, { id, measures }: AssessedCheck): Markup | null {
  if (measures.length === 0) return null;
  const texts = checkNamed(id)?.texts.measures ?? {};
  return html`<ul>${measures.map(({ name, value, unit, limit }) => {
    const planned =
      limit === null
        ? ''
        : ` (${say(telling, 'limit')} ${limit.kind === 'minimum' ? '≥' : '≤'} ${limit.value})`;
    return html`<li>${texts[name]?.[telling.language] ?? name}: ${value ?? '–'}${unit === 'percent' ? ' %' : ''}${planned}</li>`;
  })}</ul>`;
}

function evidenceOf(telling: PackTelling, { evidence }: AssessedCheck): string {
  return (['live', 'import', 'sample'] as const)
    .filter((origin) => evidence[origin] > 0)
    .map((origin) => `${say(telling, origin)} ${evidence[origin]}`)
    .join(', ');
}

function reasonOf({ language }: PackTelling, { reason, settings }: AssessedCheck): string | null {
  if (reason === null || !(reason in undecidedTexts)) return null;
  return fillText(undecidedTexts[reason as keyof typeof undecidedTexts][language], {
    settings: settings.join(', '),
  });
}

function exceptionList(
  telling: PackTelling,
  [requirement, { id, exceptions: total }]: readonly [string, AssessedCheck],
  index: PackIndex,
): Markup | null {
  const shown = index.exceptions.first.get(exceptionKey(requirement, id)) ?? [];
  if (shown.length === 0) return null;
  const items = shown.map(({ record_id, number, title, sentence }) => {
    const place = index.records.places.get(record_id);
    const name = place === undefined ? html`${number}` : html`<a href="${place}">${number}</a>`;
    return html`<li>${name} ${title}: ${sentence}</li>`;
  });
  const more =
    total > shown.length
      ? html`<p class="quiet">${say(telling, 'all-exceptions', { shown: shown.length, total })}</p>`
      : null;
  return html`<details><summary>${say(telling, 'exceptions')}: ${total}</summary><ul>${items}</ul>${more}</details>`;
}

function checkOf(telling: PackTelling, requirement: string, check: AssessedCheck, index: PackIndex): Markup {
  const { id } = check;
  const question = checkNamed(id)?.texts.question[telling.language] ?? '';
  return html`<div class="box"><strong><a href="checks/${id}.json">${id}</a></strong> ${question}
<div>${verdictOf(telling, check.verdict)} · ${say(telling, 'population')} ${check.population} · ${say(telling, 'exceptions')} ${check.exceptions} · ${say(telling, 'newest')} ${momentOf(telling, check.newest_evidence_at)} · ${say(telling, 'origin')}: ${evidenceOf(telling, check) || '–'}</div>
${reasonOf(telling, check)}${measuresOf(telling, check)}${exceptionList(telling, [requirement, check], index)}</div>`;
}

function judgementOf(telling: PackTelling, judgement: AssessedJudgement | null): Markup | null {
  if (judgement === null) return null;
  const by = say(telling, 'judged-by', {
    name: judgement.judged_by.name,
    at: momentOf(telling, judgement.judged_at),
    until: momentOf(telling, judgement.valid_until),
  });
  return html`<div class="box"><strong>${say(telling, 'judgement')}</strong>: ${verdictOf(telling, judgement.verdict)}. ${judgement.reason} <span class="quiet">${by}</span></div>`;
}

function requirementOf(telling: PackTelling, requirement: AssessedRequirement, index: PackIndex): Markup {
  const { id, verdict, checks, judgement } = requirement;
  return html`<article id="r-${id}"><h3>${id} · ${verdictOf(telling, verdict)}</h3><p>${statementOf(telling, id)}</p>
${checks.map((check) => checkOf(telling, id, check, index))}${judgementOf(telling, judgement)}</article>`;
}

/** Requirements by clause, in the order of the standard. */
export function byClause({ assessment }: SettledPack): ReadonlyMap<string, readonly AssessedRequirement[]> {
  return Map.groupBy(assessment?.requirements ?? [], ({ clause }) => clause);
}

/** Number and title of a clause. */
export function clauseTitle({ language }: PackTelling, id: string): string {
  return `${id} ${clauses.find((clause) => clause.id === id)?.title[language] ?? ''}`;
}

function summary(telling: PackTelling, { pack }: PackIndex): Markup | null {
  const { assessment } = pack;
  if (assessment === null) return null;
  return html`<table>${verdicts.map((verdict) => html`<tr><td>${verdictOf(telling, verdict)}</td><td class="n">${assessment.counts[verdict]}</td></tr>`)}</table>`;
}

function recordList(telling: PackTelling, { records }: PackIndex): Markup {
  const groups = Map.groupBy(records.pages, ({ process }) => process);
  return html`<h2 id="records">${say(telling, 'records')}</h2>${[...groups.values()].map(
    (pages) =>
      html`<p>${pages.map(({ path, title, count }) => html`<a href="${path}">${title}</a> (${count}) `)}</p>`,
  )}`;
}

function documentList(telling: PackTelling, { documents }: PackIndex): Markup | null {
  if (documents.length === 0) return null;
  const rows = documents.map(
    ({ number, title, path, media_type }) =>
      html`<tr><td>${number}</td><td>${title}</td><td><a href="${path}">${media_type}</a></td></tr>`,
  );
  return html`<h2 id="documents">${say(telling, 'documents')}</h2><div class="scroll"><table>${rows}</table></div>`;
}

function leftOut(telling: PackTelling, { left_out }: PackIndex): Markup | null {
  const told = left_out.filter(({ count }) => count > 0);
  if (told.length === 0) return null;
  return html`<h2 id="left-out">${say(telling, 'left-out')}</h2><ul>${told.map(({ what, count }) => html`<li>${say(telling, what, { count })}</li>`)}</ul>`;
}

/** `index.html`: what the pack is of, and by requirement what the evidence shows, with links to the records behind it. */
export function indexPage(telling: PackTelling, index: PackIndex): string {
  const title = `${say(telling, 'title')}: ${titleOf(telling, index.pack)}`;
  const groups = [...byClause(index.pack)];
  const contents = groups.map(([id]) => html`<a href="#c-${id}">${id}</a> `);
  return pageOf(
    telling.language,
    title,
    html`<h1>${title}</h1>${factsTable(headFacts(telling, index))}
<div class="box"><strong>${say(telling, 'proof')}.</strong> ${say(telling, 'proof-text', { size: index.size, key: index.key })} ${say(telling, 'says-not')}</div>
${summary(telling, index)}<nav>${contents}<a href="#records">${say(telling, 'records')}</a></nav>
${groups.map(([id, requirements]) => html`<h2 id="c-${id}">${clauseTitle(telling, id)}</h2>${requirements.map((one) => requirementOf(telling, one, index))}`)}
${recordList(telling, index)}${documentList(telling, index)}${leftOut(telling, index)}`,
  );
}
