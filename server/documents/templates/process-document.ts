import { dayOf } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { textIn } from '../../../kernel/register.ts';
import { type Role, roles } from '../../../kernel/roles.ts';
import { fillText, type Language, languages } from '../../../kernel/text.ts';
import { checkTexts } from '../../../processes/check-texts.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { documentTexts } from '../../../processes/document/texts.ts';
import type { ProcessModule, ProcessTexts } from '../../../processes/module.ts';
import { clauses } from '../../../standard/clauses.ts';
import { requirementsOfClause } from '../../../standard/requirements.ts';
import type { Picture } from '../../diagrams/process-picture.ts';
import type { FactSource } from './fact.ts';
import { fillFacts } from './facts.ts';
import { guidanceOf, headingOf, paragraphOf, tableOf } from './nodes.ts';
import { type BlockPlaceholder, blockPlaceholders } from './placeholders.ts';
import {
  type OutlinedActivity,
  type OutlinedField,
  outlineOf,
  type ProcessOutline,
} from './process-outline.ts';
import { fieldForms, processWords } from './process-words.ts';
import { partRows, settingPlace, settingTitle } from './setting-text.ts';
import { processNamed, shown } from './show.ts';
import { words } from './words.ts';

/** Registers that the document of every process tells of. */
export const processReads = ['sms-process', 'scope', 'service'] as const;

/** Settings that read better as the blocks of templates. */
const settingBlocks: Readonly<Record<string, readonly BlockPlaceholder[]>> = {
  'incident.priority': ['incident-priorities'],
  'incident.targets': ['incident-targets'],
  'desk.escalation': ['incident-escalation'],
  'incident.major': ['major-incident-criteria'],
  'risk.method': ['risk-scales', 'risk-matrix', 'risk-acceptance'],
  'improvement.criteria': ['improvement-criteria'],
};

type Word = keyof typeof processWords;

/** What is called like the process: itself in any language, or else the only entry of the same clause. */
function entryOf(
  { definition, texts }: ProcessModule,
  entries: readonly ProcessRecord[],
): ProcessRecord | null {
  const plain = (text: string): string => text.trim().toLowerCase();
  const called = new Set(
    languages.flatMap((language) => [plain(definition.title[language]), plain(texts.plural[language])]),
  );
  const named = entries.find((entry) => called.has(plain(textIn(entry, 'title') ?? '')));
  if (named !== undefined) return named;
  const [only, ...others] = entries.filter((entry) => textIn(entry, 'clause') === definition.clause);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Writes the document of one process in one language. */
class Writer {
  readonly #module: ProcessModule;
  readonly #outline: ProcessOutline;
  readonly #source: FactSource;
  readonly #language: Language;
  readonly #texts: ProcessTexts;

  readonly #pictures: readonly Picture[];

  constructor(module: ProcessModule, source: FactSource, pictures: readonly Picture[]) {
    this.#module = module;
    this.#pictures = pictures;
    this.#outline = outlineOf(module, source.planned.settings);
    this.#source = source;
    this.#language = source.language;
    this.#texts = module.texts;
  }

  #say(word: Word, params: Readonly<Record<string, unknown>> = {}): string {
    return fillText(processWords[word][this.#language], params);
  }

  #heading(word: Word): TextNode {
    return headingOf(1, this.#say(word));
  }

  #row(texts: readonly string[]): string {
    return texts.join(this.#language === 'zh' ? '、' : ', ');
  }

  #roleName(role: Role): string {
    return documentTexts.choices['distribution']?.[role]?.[this.#language] ?? role;
  }

  #fieldName(name: string): string {
    return this.#texts.fields[name]?.[this.#language] ?? name;
  }

  #stateName(name: string): string {
    return this.#texts.states[name]?.[this.#language] ?? name;
  }

  #activityName(name: string): string {
    return this.#texts.activities[name]?.[this.#language] ?? name;
  }

  #states(names: readonly string[]): string {
    if (names.length === this.#outline.states.length) return this.#say('any-state');
    return this.#row(names.map((name) => this.#stateName(name)));
  }

  title(): string {
    return this.#say('title', { process: this.#texts.plural[this.#language] });
  }

  #purpose(): readonly TextNode[] {
    const { clause } = this.#outline;
    const purpose = this.#texts.purpose?.[this.#language];
    const name = clauses.find(({ id }) => id === clause)?.title[this.#language] ?? '';
    const asked = requirementsOfClause(clause).map(({ id, statement }) => [
      id,
      statement[this.#language] ?? statement.en,
    ]);
    return [
      this.#heading('purpose'),
      purpose === undefined ? guidanceOf(this.#language, this.#say('purpose-wanted')) : paragraphOf(purpose),
      paragraphOf(this.#say('clause', { clause, name })),
      ...(asked.length === 0
        ? []
        : [
            paragraphOf(this.#say('requirements-intro')),
            tableOf([this.#say('requirement'), this.#say('statement')], asked),
          ]),
    ];
  }

  /** The scope is told by placeholders, which are filled as those of templates. */
  #applies(): readonly TextNode[] {
    const [before = '', after = ''] = this.#say('applies-to').split('{organisation}');
    return [
      this.#heading('applies'),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: before },
          { type: 'placeholder', attrs: { name: 'organisation' } },
          { type: 'text', text: after },
        ],
      },
      { type: 'paragraph', content: [{ type: 'placeholder', attrs: { name: 'scope-statement' } }] },
    ];
  }

  #inputs(): readonly TextNode[] {
    const heading = this.#heading('inputs-outputs');
    const entry = entryOf(this.#module, this.#source.records('sms-process'));
    const process = this.#module.definition.title[this.#language];
    if (entry === null) {
      const register = this.#registerName('sms-process');
      return [heading, guidanceOf(this.#language, this.#say('inputs-wanted', { register, process }))];
    }
    const texts = processNamed('sms-process').texts;
    const rows = ['inputs', 'outputs', 'measures', 'linked_processes', 'assignee'].map((field) => [
      texts.fields[field]?.[this.#language] ?? field,
      shown(this.#source, 'sms-process', field, entry.values[field]),
    ]);
    return [heading, tableOf([this.#say('item'), this.#say('content')], rows)];
  }

  #registerName(name: string): string {
    return processNamed(name).texts.plural[this.#language];
  }

  #roles(): readonly TextNode[] {
    const { activities, may_create, belongs_to, readable_by } = this.#outline;
    const done = (may: (activity: OutlinedActivity) => boolean): readonly string[] =>
      activities.filter(may).map(({ name }) => this.#activityName(name));
    const rows = roles.flatMap((role): string[][] => {
      const own = may_create.includes(role) ? [this.#say('records-entries')] : [];
      const may = [...own, ...done((activity) => activity.may.includes(role))];
      return may.length === 0 ? [] : [[this.#roleName(role), this.#row(may)]];
    });
    const ofOwners = done(({ own_may }) => own_may);
    const fields = this.#row(
      (belongs_to.length > 0 ? belongs_to : ['requester']).map((name) => this.#fieldName(name)),
    );
    const owners = ofOwners.length === 0 ? [] : [[this.#say('own', { fields }), this.#row(ofOwners)]];
    return [
      this.#heading('roles'),
      tableOf([this.#say('role'), this.#say('may-do')], [...rows, ...owners]),
      paragraphOf(this.#say(readable_by === 'everyone' ? 'read-by-everyone' : 'read-by-staff')),
    ];
  }

  #activityRow(activity: OutlinedActivity): readonly string[] {
    const who = [
      ...activity.may.map((role) => this.#roleName(role)),
      ...(activity.own_may ? [this.#say('owner-only')] : []),
    ];
    const needs = [
      ...activity.requires.map((name) => this.#fieldName(name)),
      ...(activity.requires_text ? [this.#say('a-text')] : []),
    ];
    return [
      this.#activityName(activity.name),
      this.#states(activity.from),
      activity.to === null ? '–' : this.#stateName(activity.to),
      this.#row(who),
      needs.length === 0 ? '–' : this.#row(needs),
      words[activity.signed ? 'yes' : 'no'][this.#language],
    ];
  }

  #steps(): readonly TextNode[] {
    const { states, initial, activities } = this.#outline;
    const heads = (['activity', 'from', 'to', 'who', 'needs', 'signed'] as const).map((word) =>
      this.#say(word),
    );
    const meanings = states.map(({ name, open }) => [
      this.#stateName(name),
      this.#say(open ? 'open' : 'done'),
    ]);
    return [
      this.#heading('steps'),
      paragraphOf(this.#say('begins', { initial: this.#stateName(initial) })),
      ...this.#pictures.map(
        ({ hash, alt, width }): TextNode => ({ type: 'image', attrs: { src: hash, alt, width } }),
      ),
      tableOf([this.#say('state'), this.#say('meaning')], meanings),
      tableOf(
        heads,
        activities.map((activity) => this.#activityRow(activity)),
      ),
    ];
  }

  #clockTable(): readonly TextNode[] {
    const { clocks } = this.#outline;
    if (clocks.length === 0) return [];
    const rows = clocks.map(({ name, stops_in, pauses_in }) => [
      this.#texts.clocks[name]?.[this.#language] ?? name,
      this.#states(stops_in),
      pauses_in.length === 0 ? '–' : this.#states(pauses_in),
    ]);
    return [tableOf([this.#say('clock'), this.#say('stops-in'), this.#say('pauses-in')], rows)];
  }

  #settingNodes(key: string, value: unknown): readonly TextNode[] {
    const title = settingTitle(key, this.#language);
    const blocks = settingBlocks[key];
    if (blocks !== undefined) {
      return blocks.flatMap((name) => [
        headingOf(2, blockPlaceholders[name][this.#language]),
        { type: 'placeholder', attrs: { name } },
      ]);
    }
    const rows = partRows(key, value, this.#language).map((row) => [row.part, row.value]);
    const place = settingPlace(key, this.#language);
    const unconfirmed = fillText(words.unconfirmed[this.#language], { what: title, place });
    return [
      headingOf(2, title),
      tableOf([this.#say('setting'), this.#say('value')], rows),
      ...(this.#source.planned.confirmed[key] === true ? [] : [guidanceOf(this.#language, unconfirmed)]),
    ];
  }

  #planned(): readonly TextNode[] {
    const { clocks, planned } = this.#outline;
    const settings = Object.entries(planned);
    const heading = this.#heading('clocks');
    if (clocks.length === 0 && settings.length === 0) return [heading, paragraphOf(this.#say('no-planned'))];
    return [
      heading,
      ...this.#clockTable(),
      ...(settings.length === 0 ? [] : [paragraphOf(this.#say('planned-intro'))]),
      ...settings.flatMap(([key, value]) => this.#settingNodes(key, value)),
    ];
  }

  #measures(): readonly TextNode[] {
    const heading = this.#heading('measures');
    const rows = this.#outline.checks.map((id) => [id, checkTexts[id]?.question[this.#language] ?? '']);
    if (rows.length === 0) {
      const register = this.#registerName('measure');
      return [heading, guidanceOf(this.#language, this.#say('no-measures', { register }))];
    }
    return [
      heading,
      paragraphOf(this.#say('measures-intro')),
      tableOf([this.#say('check'), this.#say('question')], rows),
    ];
  }

  #fieldRow(field: OutlinedField): readonly (string | readonly string[])[] {
    const form = fieldForms[field.kind][this.#language];
    const activities = this.#row(field.with.map((name) => this.#activityName(name)));
    const filled = [
      ...(field.on_create ? [this.#say(field.required ? 'at-start-required' : 'at-start')] : []),
      ...(field.on_update ? [this.#say('while-open')] : []),
      ...(field.with.length > 0 ? [this.#say('with-activity', { activities })] : []),
    ];
    return [
      this.#fieldName(field.name),
      field.many ? this.#say('several', { form }) : form,
      filled.length === 0 ? this.#say('by-program') : filled,
    ];
  }

  #records(): readonly TextNode[] {
    const { prefix } = this.#module.definition;
    const heads = (['field', 'form', 'filled-in'] as const).map((word) => this.#say(word));
    return [
      this.#heading('records'),
      paragraphOf(this.#say('records-intro', { prefix })),
      tableOf(
        heads,
        this.#outline.fields.map((field) => this.#fieldRow(field)),
      ),
    ];
  }

  #origin(): readonly TextNode[] {
    const { now, time_zone } = this.#source;
    const { version } = this.#outline;
    return [
      this.#heading('origin'),
      paragraphOf(this.#say('origin-text', { version, day: dayOf(now, time_zone) })),
      guidanceOf(this.#language, this.#say('origin-advice')),
    ];
  }

  text(): TextNode {
    const body = [
      ...this.#purpose(),
      ...this.#applies(),
      ...this.#inputs(),
      ...this.#roles(),
      ...this.#steps(),
      ...this.#planned(),
      ...this.#measures(),
      ...this.#records(),
      ...this.#origin(),
    ];
    return fillFacts(body, this.#source);
  }
}

/**
 * The document of a process from its definition and planned values, in the language of the source: purpose, scope,
 * inputs and outputs, roles, steps as pictures of the diagram and as a table, planned values in force, checks and the records it keeps.
 */
export function processDocument(
  module: ProcessModule,
  source: FactSource,
  pictures: readonly Picture[] = [],
): { readonly title: string; readonly text: TextNode } {
  const writer = new Writer(module, source, pictures);
  return { title: writer.title(), text: writer.text() };
}
