import { ActionIcon, Button, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ProcessDefinition } from '../../../kernel/definition.ts';
import { useTexts } from '../../i18n.ts';
import { movedItem, withItem, withoutItem } from '../../settings/value-at.ts';
import { toolPagesTexts } from '../../texts/tool-pages.ts';
import { type StepAction, stepActions } from './kept-tools.ts';
import { blankStep, mostSteps, type StepDraft } from './macro-draft.ts';
import { StepFields } from './step-fields.tsx';

interface StepListProps {
  readonly steps: readonly StepDraft[];
  readonly onChange: (steps: readonly StepDraft[]) => void;
  readonly definitions: readonly ProcessDefinition[];
  readonly states: readonly string[];
  /** What was refused, by `steps.1.activity`: people count from one. */
  readonly refused: Readonly<Record<string, string>>;
}

/** What kinds of step are called. */
function useActionNames(): (action: StepAction) => string {
  const t = useTexts(toolPagesTexts);
  return (action) => t(action === 'link' ? 'link-step' : action);
}

/** What was refused of the step at a place, by its own fields. */
function refusedAt(refused: StepListProps['refused'], place: number): StepListProps['refused'] {
  const prefix = `steps.${place + 1}.`;
  return Object.fromEntries(
    Object.entries(refused)
      .filter(([field]) => field.startsWith(prefix))
      .map(([field, detail]) => [field.slice(prefix.length), detail]),
  );
}

interface RowProps extends StepListProps {
  readonly place: number;
  readonly step: StepDraft;
  readonly onMove: (from: number, to: number) => void;
  readonly dragged: number | null;
  readonly setDragged: (place: number | null) => void;
}

function Row(props: RowProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const nameOf = useActionNames();
  const { step, steps, place, onChange, onMove, dragged, setDragged, refused } = props;
  const number = place + 1;
  const name = nameOf(step.action);
  return (
    <Paper
      component="li"
      withBorder
      p="sm"
      aria-label={t('step', { place: number, name })}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        onMove(dragged, place);
        setDragged(null);
      }}
    >
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Group
          gap={6}
          wrap="nowrap"
          draggable
          onDragStart={({ dataTransfer }) => {
            // Some browsers drag nothing that carries nothing.
            dataTransfer.setData('text/plain', step.key);
            setDragged(place);
          }}
          onDragEnd={() => setDragged(null)}
          style={{ cursor: 'grab' }}
        >
          <IconGripVertical size={16} stroke={1.6} aria-hidden="true" />
          <Text fz="sm" fw={600}>
            {number}. {name}
          </Text>
        </Group>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            id={`${step.key}-up`}
            aria-label={t('step-up', { place: number })}
            disabled={place === 0}
            onClick={() => onMove(place, place - 1)}
          >
            <IconArrowUp size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            id={`${step.key}-down`}
            aria-label={t('step-down', { place: number })}
            disabled={place === steps.length - 1}
            onClick={() => onMove(place, place + 1)}
          >
            <IconArrowDown size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t('step-remove', { place: number })}
            onClick={() => onChange(withoutItem(steps, place))}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Group>
      </Group>
      <Stack gap="sm">
        <StepFields
          step={step}
          onChange={(next) => onChange(withItem(steps, place, next))}
          definitions={props.definitions}
          states={props.states}
          refused={refusedAt(refused, place)}
        />
      </Stack>
    </Paper>
  );
}

/** Steps in the order in which they are taken: moved by dragging or by their buttons, which keep the keyboard. */
export function StepList(props: StepListProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const nameOf = useActionNames();
  const { steps, onChange } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const focus = useRef<readonly string[]>([]);
  useEffect(() => {
    // Moving takes the focus from a button, and at the end of the list its button rests: the other takes over.
    const found = focus.current
      .map((id) => document.querySelector<HTMLButtonElement>(`[id="${id}"]`))
      .find((button) => button?.disabled === false);
    focus.current = [];
    found?.focus();
  });
  const move = (from: number, to: number): void => {
    const key = steps[from]?.key ?? '';
    focus.current = to < from ? [`${key}-up`, `${key}-down`] : [`${key}-down`, `${key}-up`];
    setSaid(t('step-moved', { place: to + 1, total: steps.length }));
    onChange(movedItem(steps, from, to));
  };
  return (
    <Stack gap="xs">
      {steps.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('no-steps')}
        </Text>
      ) : null}
      <Stack component="ol" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {steps.map((step, place) => (
          <Row
            key={step.key}
            {...props}
            step={step}
            place={place}
            onMove={move}
            dragged={dragged}
            setDragged={setDragged}
          />
        ))}
      </Stack>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {steps.length >= mostSteps ? (
        <Text fz="sm" c="dimmed">
          {t('most-steps', { most: mostSteps })}
        </Text>
      ) : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} />}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('add-step')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {stepActions.map((action) => (
              <Menu.Item key={action} onClick={() => onChange([...steps, blankStep(action)])}>
                {nameOf(action)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Stack>
  );
}
