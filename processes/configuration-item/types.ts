import { type Static, Type } from 'typebox';
import { isDay } from '../../kernel/day.ts';
import type { SettingProblem, Settings } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { choiceProperties, rowsIn, textIn } from '../../kernel/register.ts';

/** Where an organisation plans the types of its configuration items. */
export const typesSetting = 'configuration-item.types';

/** The type whose items stand for services of the catalogue: in the graph they are one with the service they name. */
export const serviceType = 'business-service';

/** What the value of an attribute is. */
export const attributeKinds = ['text', 'number', 'date', 'yes-no', 'choice'] as const;

const attributeSchema = Type.Object(
  {
    ...choiceProperties,
    kind: Type.Enum([...attributeKinds]),
    required: Type.Boolean(),
    /** The values of an attribute of the kind `choice`; empty for others. */
    choices: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 100 }),
  },
  { additionalProperties: false },
);

/** The form of the setting: types with their attributes. */
export const typesSchema = Type.Object(
  {
    types: Type.Array(
      Type.Object(
        { ...choiceProperties, attributes: Type.Array(attributeSchema, { maxItems: 60 }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 200 },
    ),
  },
  { additionalProperties: false },
);

export type AttributeType = Static<typeof attributeSchema>;
export type ItemTypes = Static<typeof typesSchema>;
export type ItemType = ItemTypes['types'][number];

/** The types of configuration items that the organisation planned. */
export function typesIn(settings: Settings): readonly ItemType[] {
  return (settings[typesSetting] as ItemTypes | undefined)?.types ?? [];
}

function twice(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

function attributeProblems(attributes: readonly AttributeType[], path: string): readonly SettingProblem[] {
  const again = twice(attributes.map(({ id }) => id));
  return [
    ...(again === undefined
      ? []
      : [{ path: `${path}/attributes`, code: 'item.type-twice', params: { value: again } }]),
    ...attributes.flatMap(({ id, kind, choices }, index) =>
      (kind === 'choice') === choices.length > 0
        ? []
        : [
            {
              path: `${path}/attributes/${index}/choices`,
              code: 'item.attribute-choices',
              params: { name: id },
            },
          ],
    ),
  ];
}

/** What the form of the setting cannot say: ids that stand twice, choices where there are none to make. */
export function typesProblems(value: unknown): readonly SettingProblem[] {
  const { types } = value as ItemTypes;
  const again = twice(types.map(({ id }) => id));
  return [
    ...(again === undefined ? [] : [{ path: '/types', code: 'item.type-twice', params: { value: again } }]),
    ...types.flatMap(({ attributes }, index) => attributeProblems(attributes, `/types/${index}`)),
  ];
}

/** What is wrong with the value of an attribute; null: nothing. */
function formProblem(
  { kind, choices }: AttributeType,
  value: string,
): Pick<FieldProblem, 'code' | 'params'> | null {
  switch (kind) {
    case 'number':
      return Number.isFinite(Number(value)) ? null : { code: 'item.attribute-number' };
    case 'date':
      return isDay(value) ? null : { code: 'item.attribute-date' };
    case 'yes-no':
      return ['yes', 'no'].includes(value) ? null : { code: 'item.attribute-yes-no' };
    case 'choice':
      return choices.includes(value)
        ? null
        : { code: 'item.attribute-choice', params: { choices: choices.join(', ') } };
    case 'text':
      return null;
  }
}

/** The attributes that an item holds, by their ids. */
export function attributesOf(record: ProcessRecord): ReadonlyMap<string, string> {
  return new Map(
    rowsIn(record, 'attributes').map(({ name, value }) => [
      String(name),
      isBlank(value) ? '' : String(value),
    ]),
  );
}

/** What speaks against the attributes of an item, by its type: those it does not have, wrong values, missing ones. */
export function attributeObjections(record: ProcessRecord, settings: Settings): readonly FieldProblem[] {
  const wanted = textIn(record, 'item_type');
  const rows = rowsIn(record, 'attributes');
  const type = typesIn(settings).find(({ id }) => id === wanted);
  if (type === undefined) {
    return wanted === null && rows.length > 0 ? [{ field: 'item_type', code: 'field.required' }] : [];
  }
  const seen = new Set<string>();
  const problems = rows.flatMap(({ name, value }, index): readonly FieldProblem[] => {
    const attribute = type.attributes.find(({ id }) => id === name);
    const field = `attributes.${index}`;
    if (attribute === undefined) {
      const known = type.attributes.map(({ id }) => id).join(', ');
      return [
        { field: `${field}.name`, code: 'item.attribute-unknown', params: { name, type: type.name, known } },
      ];
    }
    if (seen.has(attribute.id)) {
      return [{ field: `${field}.name`, code: 'item.attribute-twice', params: { name } }];
    }
    seen.add(attribute.id);
    const problem = isBlank(value) ? null : formProblem(attribute, String(value));
    if (problem === null) return [];
    return [{ field: `${field}.value`, code: problem.code, params: { name, value, ...problem.params } }];
  });
  const held = attributesOf(record);
  const missing = type.attributes
    .filter(({ id, required }) => required && isBlank(held.get(id)))
    .map(({ id }) => ({
      field: 'attributes',
      code: 'item.attribute-required' as const,
      params: { name: id, type: type.name },
    }));
  return [...problems, ...missing];
}
