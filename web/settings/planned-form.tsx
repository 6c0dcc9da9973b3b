import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TSchema } from 'typebox';
import type { SettingTexts } from '../../processes/module.ts';
import { useText, useTexts } from '../i18n.ts';
import { placeKey } from '../shared/place-key.ts';
import type { ReferenceKind } from '../shared/references.ts';
import { settingsTexts } from '../texts/settings.ts';
import { PlannedChoice, PlannedChoices, PlannedReference, PlannedReferences } from './planned-choices.tsx';
import classes from './settings.module.css';

/** What of a schema a form follows. */
export interface Shape {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  /** Holds the id of something with a name. */
  readonly 'x-refers-to'?: ReferenceKind;
  /** One of what these settings let people choose; `roles`: one of the roles. */
  readonly 'x-choices-in'?: readonly string[];
}

interface PartProps {
  readonly shape: Shape;
  readonly texts: SettingTexts;
  /** Name of the part, as its texts have it. */
  readonly name: string;
  /** JSON Pointer of the value. */
  readonly at: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly readOnly: boolean;
}

/** The fixed choices of a part, however the schema names them. */
function choicesOf({ enum: values, anyOf }: Shape): readonly (string | number)[] | null {
  if (values !== undefined) return values;
  const constants = anyOf?.map((one) => one.const);
  return constants?.every((one) => typeof one === 'string') === true ? constants : null;
}

function useName({ texts: { parts } }: Pick<PartProps, 'texts'>): (name: string) => string {
  const text = useText();
  return (name) => {
    const named = parts[name];
    return named === undefined ? name : text(named);
  };
}

/** A value of the shape to start from. */
function blankOf(shape: Shape): unknown {
  if (shape.properties !== undefined) {
    return Object.fromEntries(
      Object.entries(shape.properties).map(([name, inner]) => [name, blankOf(inner)]),
    );
  }
  if (shape.type === 'array') return [];
  if (shape.type === 'boolean') return false;
  if (shape['x-choices-in'] !== undefined) return '';
  return choicesOf(shape)?.[0] ?? (shape.type === 'string' ? '' : null);
}

/** What a value that may be left out is otherwise; undefined for a value that may not. */
function optionalOf({ anyOf }: Shape): Shape | undefined {
  const other = anyOf?.filter(({ type }) => type !== 'null');
  return anyOf?.length === 2 && other?.length === 1 ? other[0] : undefined;
}

function ListPart(props: PartProps): ReactNode {
  const { shape, name, at, onChange, readOnly, errorAt } = props;
  const t = useTexts(settingsTexts);
  const nameOf = useName(props);
  const items = (props.value ?? []) as readonly unknown[];
  const inner = shape.items ?? {};
  // A list within a list is a row of a table, whose size its own texts explain.
  const inline = inner.type === 'array' || inner.properties === undefined;
  return (
    // Rows within rows need the whole width.
    <Stack
      gap="xs"
      role="group"
      aria-label={nameOf(name)}
      style={inline ? undefined : { gridColumn: '1 / -1' }}
    >
      <Text fz="sm" fw={500}>
        {nameOf(name)}
      </Text>
      {errorAt(at) === undefined ? null : (
        <Text fz="xs" c="red">
          {errorAt(at)}
        </Text>
      )}
      {items.map((item, index) => (
        <Group key={placeKey(index, items.length)} gap="xs" wrap="nowrap" align="flex-start">
          <div className={inline ? classes.plannedItem : classes.plannedRow}>
            <Part
              {...props}
              shape={inner}
              name={inline ? `${name}-item` : name}
              at={`${at}/${index}`}
              value={item}
              onChange={(next) => onChange(items.map((one, other) => (other === index ? next : one)))}
            />
          </div>
          {readOnly ? null : (
            <ActionIcon
              variant="subtle"
              aria-label={t('planned-remove', { number: index + 1 })}
              onClick={() => onChange(items.filter((_one, other) => other !== index))}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {readOnly ? null : (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...items, blankOf(inner)])}
          >
            {t('planned-add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function ScalarPart(props: PartProps): ReactNode {
  const { shape, name, at, value, onChange, errorAt, readOnly } = props;
  const nameOf = useName(props);
  const unnamed = name.endsWith('-item');
  const shared = {
    ...(unnamed ? { 'aria-label': nameOf(name.slice(0, -5)) } : { label: nameOf(name) }),
    readOnly,
    error: errorAt(at),
  };
  const choices = choicesOf(shape);
  if (choices !== null) {
    return (
      <Select
        {...shared}
        data={choices.map((one) => ({ value: String(one), label: nameOf(String(one)) }))}
        value={value === null || value === undefined ? null : String(value)}
        allowDeselect={false}
        onChange={onChange}
      />
    );
  }
  if (shape.type === 'boolean') {
    return (
      <Checkbox
        label={nameOf(name)}
        checked={value === true}
        error={shared.error}
        onChange={(event) => {
          if (!readOnly) onChange(event.currentTarget.checked);
        }}
      />
    );
  }
  if (shape.type === 'string') {
    const text = typeof value === 'string' ? value : '';
    return <TextInput {...shared} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return (
    <NumberInput
      {...shared}
      value={typeof value === 'number' ? value : ''}
      // A blank stays a blank and is refused beside the field, rather than turning into 0.
      onChange={(next) => onChange(next === '' ? null : Number(next))}
    />
  );
}

function Part(props: PartProps): ReactNode {
  const { shape, at, onChange, name, readOnly } = props;
  const nameOf = useName(props);
  const shared = { label: nameOf(name), value: props.value, onChange, readOnly, error: props.errorAt(at) };
  const optional = optionalOf(shape);
  const single = optional ?? shape;
  const manyOf = shape.items?.['x-refers-to'];
  if (manyOf !== undefined) return <PlannedReferences {...shared} kind={manyOf} />;
  if (shape.items?.['x-choices-in'] !== undefined) {
    return <PlannedChoices {...shared} settings={shape.items['x-choices-in']} />;
  }
  if (single['x-refers-to'] !== undefined) {
    return <PlannedReference {...shared} kind={single['x-refers-to']} />;
  }
  if (single['x-choices-in'] !== undefined) {
    return (
      <PlannedChoice
        {...shared}
        settings={single['x-choices-in']}
        blank={optional === undefined ? '' : null}
      />
    );
  }
  if (shape.type === 'array') return <ListPart {...props} />;
  if (shape.properties === undefined) return <ScalarPart {...props} />;
  const value = (props.value ?? {}) as Readonly<Record<string, unknown>>;
  const parts = Object.entries(shape.properties).map(([name, inner]) => (
    <Part
      key={name}
      {...props}
      shape={inner}
      name={name}
      at={`${at}/${name}`}
      value={value[name]}
      onChange={(next) => onChange({ ...value, [name]: next })}
    />
  ));
  if (at === '') return <Stack gap="md">{parts}</Stack>;
  // What is a part of its own is named; the rows of a list are under the name of the list.
  const heading = /\/\d+$/.test(at) || props.texts.parts[name] === undefined ? null : nameOf(name);
  return (
    <Paper p="xs" withBorder {...(heading === null ? {} : { role: 'group', 'aria-label': heading })}>
      {heading === null ? null : (
        <Text fz="sm" fw={500} mb={4}>
          {heading}
        </Text>
      )}
      <div className={classes.plannedParts}>{parts}</div>
    </Paper>
  );
}

/** What every form of planned values is given. */
export interface PlannedFormProps {
  readonly schema: TSchema;
  readonly texts: SettingTexts;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly readOnly: boolean;
}

/** A form for planned values that follows their schema: numbers, marks, choices, and lists of them. */
export function PlannedForm({ schema, ...rest }: PlannedFormProps): ReactNode {
  return <Part {...rest} shape={schema} name="" at="" />;
}
