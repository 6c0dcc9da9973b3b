import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiProblem, NETWORK_LOST } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';

/** The sentence for people about anything that went wrong. */
export function useProblemText(): (error: unknown) => string {
  const t = useTexts(commonTexts);
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('unexpected');
    if (error.status === NETWORK_LOST) return t('network-lost');
    return error.message === '' ? t('unexpected') : error.message;
  };
}

interface ProblemPanelProps {
  readonly error: unknown;
  /** Tries again, where that can help. */
  readonly onRetry?: () => void;
  /** Fields whose refusals stand beside them, and need not be said again here. */
  readonly shownFields?: readonly string[];
  /** The same as a pattern, where fields are JSON Pointers. */
  readonly shows?: RegExp;
  /** What fields are called, where people know them by a name. */
  readonly nameOf?: (field: string) => string;
}

/** Says what went wrong, what the fields are that it concerns, and offers to try again. Read out at once. */
export function ProblemPanel({ error, onRetry, shownFields, shows, nameOf }: ProblemPanelProps): ReactNode {
  const t = useTexts(commonTexts);
  const textOf = useProblemText();
  const problem = error instanceof ApiProblem ? error : null;
  const others = (problem?.errors ?? []).filter(
    ({ field }) => shownFields?.includes(field) !== true && shows?.test(field) !== true,
  );
  const seen = problem !== null && problem.errors.length > 0 && others.length === 0;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={t(seen ? 'see-fields' : 'problem-title')}
      role="alert"
    >
      {seen ? null : <Text fz="sm">{textOf(error)}</Text>}
      {others.map(({ field, detail }) => (
        <Text key={`${field} ${detail}`} fz="sm">
          {nameOf?.(field) ?? field}: {detail}
        </Text>
      ))}
      {seen && onRetry === undefined ? null : (
        <Group gap="sm" mt={6}>
          {onRetry === undefined ? null : (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          {problem === null || seen ? null : (
            <Text fz="xs" c="dimmed">
              {t('problem-code', { code: problem.code })}
            </Text>
          )}
        </Group>
      )}
    </Alert>
  );
}
