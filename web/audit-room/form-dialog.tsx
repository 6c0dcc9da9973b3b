import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { commonTexts } from '../texts/common.ts';

/** What the inside of a dialog is given: what it holds, how to change it, and what was refused of it. */
export interface FormPart<Values> {
  readonly values: Values;
  readonly onChange: (patch: Partial<Values>) => void;
  readonly refused: Readonly<Record<string, string>>;
}

interface FormDialogProps<Values> {
  /** What the button says, the dialog is called and sending it does. */
  readonly name: string;
  readonly title?: string;
  readonly initial: Values;
  /** Fields beside which a refusal is shown. */
  readonly fields: readonly string[];
  readonly send: (values: Values) => Promise<unknown>;
  readonly ready?: (values: Values) => boolean;
  readonly look?: 'filled' | 'default';
  readonly compact?: boolean;
  readonly children: (part: FormPart<Values>) => ReactNode;
}

type InsideProps<Values> = FormDialogProps<Values> & { readonly onDone: () => void };

function Inside<Values>(props: InsideProps<Values>): ReactNode {
  const { name, initial, fields, send, ready, children, onDone } = props;
  const common = useTexts(commonTexts);
  const [values, setValues] = useState(initial);
  const { mutate, error, isPending } = useMutation({ mutationFn: () => send(values), onSuccess: onDone });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate();
  };
  const refused = error instanceof ApiProblem ? error.byField : {};
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {error === null ? null : <ProblemPanel error={error} shownFields={[...fields]} />}
        {children({ values, onChange: (patch) => setValues({ ...values, ...patch }), refused })}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" disabled={ready?.(values) === false} loading={isPending}>
            {name}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A button with a dialog behind it, in which something is filled in and sent. */
export function FormDialog<Values>(props: FormDialogProps<Values>): ReactNode {
  const { name, title = name, look = 'default', compact = false } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={look}
        {...(compact ? { size: 'compact-sm' as const } : {})}
        onClick={() => setOpen(true)}
      >
        {name}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={title}>
        {open ? <Inside {...props} onDone={() => setOpen(false)} /> : null}
      </Modal>
    </>
  );
}
