import { type FieldDefinition, keeperOf, type ProcessDefinition } from '../../kernel/definition.ts';
import { type Receiving, type Sending, saidWith } from '../../kernel/exchange.ts';
import { paragraphForm } from '../../kernel/field.ts';

/** A message as one process sends it. */
interface Sent {
  readonly definition: ProcessDefinition;
  readonly activity: string;
  readonly sending: Sending;
}

/** A message as one process receives it. */
interface Received {
  readonly definition: ProcessDefinition;
  readonly receiving: Receiving;
}

function sentBy(definition: ProcessDefinition): readonly Sent[] {
  return Object.entries(definition.exchange?.sends ?? {}).map(([activity, sending]) => ({
    definition,
    activity,
    sending,
  }));
}

const spoken: FieldDefinition = {
  kind: 'paragraph',
  schema: paragraphForm,
  audience: 'everyone',
  on_create: [],
  on_update: [],
};

function fieldAt({ fields }: ProcessDefinition, name: string): FieldDefinition | undefined {
  return fields[name] ?? (name === saidWith ? spoken : undefined);
}

/** Everything that is wrong with how processes hand over and receive, each in words; none is as it should be. */
export class ExchangeRules {
  readonly #definitions: readonly ProcessDefinition[];
  readonly #sent: readonly Sent[];

  constructor(definitions: readonly ProcessDefinition[]) {
    this.#definitions = definitions;
    this.#sent = definitions.flatMap(sentBy);
  }

  problems(): readonly string[] {
    return [
      ...this.#sent.flatMap((sent) => [...this.#sending(sent), ...this.#arriving(sent)]),
      ...this.#definitions.flatMap((definition) => this.#waiting(definition)),
    ];
  }

  /** Who receives messages of the kind from the other side. */
  #receivers({ definition, sending }: Sent): readonly Received[] {
    return this.#definitions.flatMap((other) => {
      const receiving = other.exchange?.receives?.[sending.kind];
      const fits = receiving !== undefined && keeperOf(other) !== keeperOf(definition);
      return fits ? [{ definition: other, receiving }] : [];
    });
  }

  #sending({ definition, activity, sending }: Sent): readonly string[] {
    const { name, activities, fields } = definition;
    const where = `${name} ${activity} ${sending.kind}`;
    const problems = Object.values(sending.fields)
      .filter((source) => fieldAt(definition, source) === undefined)
      .map((source) => `${where}: there is no field ${source}`);
    if (activities.every((one) => one.name !== activity)) problems.push(`${where}: no such activity`);
    if (sending.of !== undefined && fields[sending.of]?.kind !== 'record') {
      problems.push(`${where}: ${sending.of} refers to no record`);
    }
    if (saidWith in fields) problems.push(`${where}: a field called ${saidWith} hides what is said`);
    return problems;
  }

  #arriving(sent: Sent): readonly string[] {
    const { definition, sending } = sent;
    const where = `${definition.name} → ${sending.kind}`;
    const receivers = this.#receivers(sent);
    const [receiver, another] = receivers;
    if (receiver === undefined) return [`${where}: nobody on the other side receives it`];
    if (another !== undefined) return [`${where}: ${receivers.length} processes receive it`];
    const { receiving, definition: other } = receiver;
    const at = `${where} → ${other.name}`;
    const lost = Object.keys(sending.fields).filter((name) => receiving.fields[name] === undefined);
    return [
      ...lost.map((name) => `${at}: ${name} is handed over and not taken`),
      ...Object.entries(receiving.fields).flatMap(([name, target]) => {
        const from = fieldAt(definition, sending.fields[name] ?? '');
        const to = fieldAt(other, target);
        if (from === undefined) return [`${at}: ${name} is taken and not handed over`];
        if (to === undefined) return [`${at}: there is no field ${target}`];
        return this.#fitting(`${at}: ${name}`, from, to);
      }),
      ...this.#doing(at, receiver),
    ];
  }

  /** What the activity or the creation asks for must be in the message. */
  #doing(at: string, { definition, receiving }: Received): readonly string[] {
    const filled = Object.values(receiving.fields);
    if (receiving.does === 'create') {
      return Object.keys(definition.fields)
        .filter((name) => definition.fields[name]?.required_on_create === true && !filled.includes(name))
        .map((name) => `${at}: ${name} is needed to create one`);
    }
    const activity = definition.activities.find(({ name }) => name === receiving.does);
    if (activity === undefined) return [`${at}: there is no activity ${receiving.does}`];
    const unsaid = activity.requires_text === true && !filled.includes(saidWith);
    return unsaid ? [`${at}: ${receiving.does} needs something said`] : [];
  }

  /** Whether what one field holds fits into the other. */
  #fitting(at: string, from: FieldDefinition, to: FieldDefinition): readonly string[] {
    if (to.kind === 'record') return this.#referring(at, from, to);
    if (to.kind === 'rows') return this.#rows(at, from, to);
    const named = ['line', 'paragraph', 'person', 'team', 'record', 'organisation', 'choice'];
    if (to.kind === 'paragraph') return named.includes(from.kind) ? [] : [`${at}: ${from.kind} is no text`];
    if (to.kind === 'line') {
      const short = named.includes(from.kind) && from.kind !== 'paragraph';
      return short ? [] : [`${at}: ${from.kind} does not fit into a line`];
    }
    if (from.kind !== to.kind) return [`${at}: ${from.kind} is no ${to.kind}`];
    const unknown = (from.choices ?? []).filter((one) => to.choices?.includes(one) === false);
    return unknown.map((one) => `${at}: the choice ${one} does not exist there`);
  }

  #rows(at: string, from: FieldDefinition, to: FieldDefinition): readonly string[] {
    if (from.kind !== 'rows') return [`${at}: ${from.kind} is no table`];
    const [sent, taken] = [from.columns ?? {}, to.columns ?? {}];
    const missing = Object.keys(taken).filter(
      (name) => taken[name]?.required_on_create === true && sent[name]?.required_on_create !== true,
    );
    return [
      ...missing.map((name) => `${at}: the column ${name} is needed in every row`),
      ...Object.entries(taken).flatMap(([name, column]) => {
        const source = sent[name];
        return source === undefined ? [] : this.#fitting(`${at}.${name}`, source, column);
      }),
    ];
  }

  /** A reference arrives only where the records of both processes are each other's counterparts. */
  #referring(at: string, from: FieldDefinition, to: FieldDefinition): readonly string[] {
    const paired = this.#sent.some((sent) =>
      this.#receivers(sent).some(({ definition, receiving }) => {
        const pair = [sent.definition.name, definition.name];
        return (
          receiving.does === 'create' &&
          pair.includes(from.refers_to ?? '') &&
          pair.includes(to.refers_to ?? '')
        );
      }),
    );
    if (from.kind === 'record' && paired) return [];
    return [`${at}: ${from.refers_to ?? from.kind} has no counterpart in ${to.refers_to ?? 'there'}`];
  }

  /** What is received must be sent by somebody. */
  #waiting(definition: ProcessDefinition): readonly string[] {
    return Object.keys(definition.exchange?.receives ?? {})
      .filter(
        (kind) =>
          !this.#sent.some(
            (sent) => sent.sending.kind === kind && keeperOf(sent.definition) !== keeperOf(definition),
          ),
      )
      .map((kind) => `${definition.name}: nobody sends ${kind}`);
  }
}
