import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, textIn } from '../../kernel/register.ts';
import { fillText, type Language, languages } from '../../kernel/text.ts';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { filledFormTexts } from '../../processes/filled-form/texts.ts';
import type { FormOfCopy } from './filled-forms.ts';
import { printTexts } from './print-texts.ts';
import { minuteOf, type PrintedDocument, type PrintedSignature } from './printed.ts';

/** What a filled copy of a form is printed from. */
export interface CopySource {
  readonly copy: ProcessRecord;
  readonly of: FormOfCopy;
  /** Name of whoever fills it in. */
  readonly filled_by: string;
  /** Name of the form's owner. */
  readonly owner: string;
  readonly organisation: string;
  readonly time_zone: string;
  readonly body: TextNode;
  readonly pictures: ReadonlyMap<string, Buffer>;
}

/** Which version of the form it is, and that another one has taken its place where one has. */
function formVersion({ version, in_force }: FormOfCopy, language: Language): string {
  if (in_force === version.number) return String(version.number);
  const key = in_force === null ? 'form-not-in-force' : 'form-older';
  return fillText(printTexts[key][language], { version: version.number, current: in_force });
}

function signaturesOf(
  copy: ProcessRecord,
  language: Language,
  time_zone: string,
): readonly PrintedSignature[] {
  const at = instantIn(copy, 'completed_at');
  if (at === null) return [];
  const name = textIn(copy, 'completed_name') ?? '–';
  return [{ meaning: printTexts['meaning-completion'][language], name, signed_at: minuteOf(at, time_zone) }];
}

/** Puts together what is printed of a filled copy, in the language of its form. */
export function printedCopy(source: CopySource): PrintedDocument {
  const { copy, of, time_zone, organisation, owner } = source;
  const { form, version } = of;
  const language = languages.find((one) => one === textIn(copy, 'language')) ?? 'en';
  const label = (name: keyof typeof printTexts): string => printTexts[name][language];
  const field = (name: string): string => filledFormTexts.fields[name]?.[language] ?? name;
  const title = textIn(copy, 'title') ?? copy.number;
  const state = filledFormTexts.states[copy.state]?.[language] ?? copy.state;
  return {
    language,
    title,
    number: copy.number,
    organisation,
    mark: copy.state === 'completed' ? '' : state,
    foot: [`${form.number}, ${label('version')} ${version.number}`, state],
    facts: [
      [label('number'), copy.number],
      [field('form'), `${form.number} ${version.title}`],
      [field('form_version'), formVersion(of, language)],
      [field('filled_by'), source.filled_by],
      [field('keep_until'), textIn(copy, 'keep_until') ?? '–'],
    ],
    approval: {
      heading: label('completion'),
      signatures: signaturesOf(copy, language, time_zone),
      hash: textIn(copy, 'content_hash'),
    },
    // What the form says of itself stays true on its copies.
    fields: {
      number: form.number,
      title: version.title,
      version: String(version.number),
      effective_date: version.effective_date,
      next_review: textIn(form, 'next_review') ?? '–',
      owner,
      organisation,
    },
    body: source.body,
    pictures: source.pictures,
  };
}
