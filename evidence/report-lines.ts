import { fillText, type Language } from '../kernel/text.ts';
import { problemSentence } from './problem.ts';
import { reportTexts } from './report-texts.ts';
import type { PackReport } from './verify/verify-pack.ts';

function say(
  name: keyof typeof reportTexts,
  language: Language,
  params: Readonly<Record<string, unknown>> = {},
): string {
  return fillText(reportTexts[name][language], params);
}

/** What a pack says it is of; null when it could not be read. */
export function subjectLine({ manifest }: PackReport, language: Language): string | null {
  if (manifest === null) return null;
  const { organisation, of, made_at } = manifest;
  const params = {
    organisation: organisation.name,
    number: of.number ?? '',
    from: of.from.slice(0, 10),
    to: of.to.slice(0, 10),
    made_at,
  };
  return say(`of-${of.kind}`, language, params);
}

/** Whose word it is that the pack is the organisation's. */
export function keyLine({ key, key_known }: PackReport, language: Language): string {
  if (key === null) return say('key-none', language);
  return say(key_known ? 'key-known' : 'key-own-word', language, { key });
}

/** What was looked at, and what it does not show. */
export function checkedLines(report: PackReport, language: Language): readonly string[] {
  const { checked, manifest, older_checked } = report;
  return [
    say('checked-files', language, { files: checked.files, bytes: checked.bytes }),
    say('checked-journal', language, {
      entries: checked.entries,
      left_out: checked.left_out,
      size: manifest?.journal.size ?? 0,
    }),
    say('checked-records', language, { records: checked.records }),
    ...(checked.erased > 0 ? [say('erased', language, { erased: checked.erased })] : []),
    say(older_checked ? 'older-checked' : 'older-none', language),
  ];
}

/** The verdict in one sentence. */
export function verdictLine({ whole, problem_count }: PackReport, language: Language): string {
  return whole ? say('whole', language) : say('not-whole', language, { count: problem_count });
}

/** A whole report as lines of text: verdict first, then what was found, then what was looked at. */
export function packReportLines(report: PackReport, language: Language): readonly string[] {
  const { problems, problem_count } = report;
  const more = problem_count - problems.length;
  const subject = subjectLine(report, language);
  return [
    verdictLine(report, language),
    ...(subject === null ? [] : [subject]),
    keyLine(report, language),
    ...problems.map((problem) => `- ${problem.code}: ${problemSentence(problem, language)}`),
    ...(more > 0 ? [say('more', language, { more })] : []),
    ...checkedLines(report, language),
  ];
}
