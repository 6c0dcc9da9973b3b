import { ActionIcon, Badge, Button, Group, Paper, Stack, Switch, Text, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../i18n.ts';
import { commonTexts } from '../../texts/common.ts';
import { rulesTexts } from '../../texts/rules.ts';
import { codeFor } from '../code-for.ts';
import { movedItem, withItem, withoutItem } from '../value-at.ts';

/** What every kind of rule has. */
export interface AnyRule {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

/** One condition as people read it. */
export interface RuleChip {
  readonly key: string;
  readonly text: ReactNode;
}

interface RuleListProps<Rule extends AnyRule> {
  readonly rules: readonly Rule[];
  readonly readOnly: boolean;
  readonly onChange: (rules: readonly Rule[]) => void;
  /** A rule to start from. */
  readonly blank: (id: string, name: string) => Rule;
  /** What the rule says, as chips that people read. */
  readonly chips: (rule: Rule) => readonly RuleChip[];
  /** What comes of it. */
  readonly renderOutcome: (rule: Rule) => ReactNode;
  readonly renderEditor: (rule: Rule, onChange: (rule: Rule) => void) => ReactNode;
  /** Whether something of the rule at the place was refused, which opens it. */
  readonly isWrong: (place: number) => boolean;
}

interface RowProps<Rule extends AnyRule> extends Omit<RuleListProps<Rule>, 'blank'> {
  readonly place: number;
  readonly rule: Rule;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly dragged: number | null;
  readonly setDragged: (place: number | null) => void;
}

function Tools<Rule extends AnyRule>({
  rules,
  rule,
  place,
  onChange,
  onToggle,
  open,
}: RowProps<Rule>): ReactNode {
  const t = useTexts(rulesTexts);
  const { name } = rule;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        aria-label={t('up', { name })}
        disabled={place === 0}
        onClick={() => onChange(movedItem(rules, place, place - 1))}
      >
        <IconArrowUp size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('down', { name })}
        disabled={place === rules.length - 1}
        onClick={() => onChange(movedItem(rules, place, place + 1))}
      >
        <IconArrowDown size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon aria-label={t('edit', { name })} aria-expanded={open} onClick={onToggle}>
        <IconPencil size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon aria-label={t('remove', { name })} onClick={() => onChange(withoutItem(rules, place))}>
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
    </Group>
  );
}

function Summary<Rule extends AnyRule>({ rule, chips, renderOutcome }: RowProps<Rule>): ReactNode {
  const t = useTexts(rulesTexts);
  return (
    <>
      <Group gap="xs">
        <Text fw={600} fz="sm">
          {rule.name}
        </Text>
        {rule.active ? null : <Badge color="gray">{t('off')}</Badge>}
      </Group>
      <Group gap={6} mt={4}>
        {chips(rule).map(({ key, text }) => (
          <Badge key={key} variant="default" tt="none" fw={400} h="auto" style={{ whiteSpace: 'normal' }}>
            {text}
          </Badge>
        ))}
        <Text fz="sm" c="dimmed">
          → {renderOutcome(rule)}
        </Text>
      </Group>
    </>
  );
}

function Row<Rule extends AnyRule>(props: RowProps<Rule>): ReactNode {
  const t = useTexts(rulesTexts);
  const common = useTexts(commonTexts);
  const { rule, rules, place, open, readOnly, onChange, renderEditor, dragged, setDragged, isWrong } = props;
  const change = (next: Rule): void => onChange(withItem(rules, place, next));
  return (
    <Paper
      component="li"
      withBorder
      p="sm"
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => {
        if (dragged !== null) onChange(movedItem(rules, dragged, place));
        setDragged(null);
      }}
    >
      <Group align="flex-start" gap="sm" wrap="wrap">
        <Group
          gap={4}
          wrap="nowrap"
          draggable={!readOnly}
          onDragStart={() => setDragged(place)}
          onDragEnd={() => setDragged(null)}
          style={readOnly ? {} : { cursor: 'grab' }}
        >
          {readOnly ? null : <IconGripVertical size={16} stroke={1.6} aria-hidden="true" />}
          <Text fz="sm" c="dimmed" className="figures">
            {place + 1}
          </Text>
        </Group>
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Summary {...props} />
        </div>
        {readOnly ? null : <Tools {...props} />}
      </Group>
      {(open || isWrong(place)) && !readOnly ? (
        <Stack gap="sm" mt="sm">
          <Group align="flex-end">
            <TextInput
              label={common('name')}
              value={rule.name}
              maxLength={120}
              style={{ flex: '1 1 16rem' }}
              onChange={(event) => change({ ...rule, name: event.currentTarget.value })}
            />
            <Switch
              label={t('in-use')}
              checked={rule.active}
              onChange={(event) => change({ ...rule, active: event.currentTarget.checked })}
            />
          </Group>
          {renderEditor(rule, change)}
        </Stack>
      ) : null}
    </Paper>
  );
}

/** Rules in the order in which they are looked at: moved by dragging or by their buttons, one opened at a time. */
export function RuleList<Rule extends AnyRule>(props: RuleListProps<Rule>): ReactNode {
  const t = useTexts(rulesTexts);
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const { rules, readOnly, onChange, blank } = props;
  function add(): void {
    const name = t('new-name');
    const id = codeFor(
      'rule',
      rules.map((rule) => rule.id),
    );
    onChange([...rules, blank(id, name)]);
    setOpen(id);
  }
  return (
    <Stack gap="xs">
      {rules.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : null}
      <Stack component="ol" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rules.map((rule, place) => (
          <Row
            key={rule.id}
            {...props}
            rule={rule}
            place={place}
            open={open === rule.id}
            onToggle={() => setOpen(open === rule.id ? null : rule.id)}
            dragged={dragged}
            setDragged={setDragged}
          />
        ))}
      </Stack>
      {readOnly ? null : (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={add}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('add')}
        </Button>
      )}
    </Stack>
  );
}
