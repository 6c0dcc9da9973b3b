import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../../api.ts';
import type { SettledRecord } from '../../bulk/bulk.ts';
import { OutcomeTable } from '../../bulk/outcome-table.tsx';
import { useTexts } from '../../i18n.ts';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { RecordInput } from '../../shared/record-input.tsx';
import { toolPagesTexts } from '../../texts/tool-pages.ts';
import type { MacroContent } from './kept-tools.ts';

interface TryMacroProps {
  readonly name: string;
  readonly content: MacroContent;
  /** What was refused, by field, so that it stands beside the fields. */
  readonly onRefused: (refused: Readonly<Record<string, string>>) => void;
}

/** Fields of a macro that show what was refused of them. */
const beside = /^(steps\.|states$|processes$|services$)/;

/** Whether all that was refused stands beside the fields. */
function isBeside(error: unknown): boolean {
  return (
    error instanceof ApiProblem &&
    error.errors.length > 0 &&
    error.errors.every(({ field }) => beside.test(field))
  );
}

/** Tells what a macro would do to a record, before it is saved. */
export function TryMacro({ name, content, onRefused }: TryMacroProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const [number, setNumber] = useState('');
  const called = name.trim() === '' ? t('edit-macro') : name;
  const attempt = useMutation({
    mutationFn: (asked: { readonly record: string; readonly content: MacroContent }) =>
      api.post<SettledRecord>('/desk/macros/try', { ...asked, name: called }),
    onSuccess: () => onRefused({}),
    onError: (error) => onRefused(error instanceof ApiProblem ? error.byField : {}),
  });
  const old =
    attempt.data !== undefined && JSON.stringify(attempt.variables.content) !== JSON.stringify(content);
  const blank = number.trim() === '' || content.steps.length === 0;
  const go = (): void => attempt.mutate({ record: number.trim(), content });
  return (
    <Fieldset legend={t('try')}>
      <Stack gap="sm">
        <Text fz="sm" c="dimmed">
          {t('try-help')}
        </Text>
        <Group gap="xs" maw="28rem">
          <RecordInput value={number} onChange={setNumber} aria-label={t('try-number')} />
          <Button size="xs" variant="default" loading={attempt.isPending} disabled={blank} onClick={go}>
            {t('try-it')}
          </Button>
        </Group>
        {attempt.error === null ? null : isBeside(attempt.error) ? (
          <Text fz="sm" c="var(--verdict-contradicts)" role="alert">
            {t('try-see-fields')}
          </Text>
        ) : (
          <ProblemPanel error={attempt.error} shows={beside} />
        )}
        {old ? (
          <Text fz="sm" c="orange" role="status">
            {t('try-old')}
          </Text>
        ) : null}
        {attempt.data === undefined ? null : (
          <div role="status">
            <OutcomeTable records={[attempt.data]} />
          </div>
        )}
      </Stack>
    </Fieldset>
  );
}
