import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useReturnFocus } from '../shared/return-focus.ts';
import { commonTexts } from '../texts/common.ts';
import { peopleTexts } from '../texts/people.ts';

interface EntryDialogProps {
  readonly title: string;
  readonly error: unknown;
  /** Fields that show their own refusals. */
  readonly fields: readonly string[];
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The form of one entry of a list: saving, refusals, and what to do when somebody else was faster. */
export function EntryDialog(props: EntryDialogProps): ReactNode {
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const { error } = props;
  useReturnFocus();
  const conflict = error instanceof ApiProblem && error.status === 412;

  function submit(event: FormEvent): void {
    event.preventDefault();
    props.onSave();
  }

  return (
    <Modal opened onClose={props.onClose} title={props.title} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error === null || conflict ? null : <ProblemPanel error={error} shownFields={props.fields} />}
          {conflict ? (
            <Text fz="sm" role="alert">
              {t('changed-meanwhile')}
            </Text>
          ) : null}
          {props.children}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={props.onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={props.busy}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
