import { Button, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { certificationTexts } from '../texts/certification.ts';
import { commonTexts } from '../texts/common.ts';
import { type AuditFinding, proposedDay } from './finding-work.ts';

/** Who does the work of a finding until when, as it stands in the form. */
interface Line {
  readonly finding: AuditFinding;
  /** As chosen, or the id of whoever answers for the finding. */
  readonly owner: Reference | string | null;
  readonly due_on: string;
}

interface LineRowProps {
  readonly line: Line;
  readonly errors: Readonly<Record<string, string>>;
  readonly place: string;
  readonly onChange: (change: Partial<Line>) => void;
}

function LineRow({ line: { finding, owner, due_on }, errors, place, onChange }: LineRowProps): ReactNode {
  const t = useTexts(certificationTexts);
  const { number, title, grade } = finding;
  const wrong = errors[`${place}.finding`];
  return (
    <Table.Tr>
      <Table.Td>
        <Text fz="sm">
          {number} {title}
        </Text>
        <Text fz="xs" c={wrong === undefined ? 'dimmed' : 'var(--verdict-contradicts)'}>
          {wrong ?? t(grade === 'opportunity' ? 'becomes-improvement' : 'becomes-nonconformity')}
        </Text>
      </Table.Td>
      <Table.Td>
        <ReferenceSelect
          kind="people"
          query={{ active: true }}
          aria-label={t('owner-of', { number })}
          value={owner}
          onChange={(next) => onChange({ owner: next })}
          error={errors[`${place}.owner`]}
          required
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          type="date"
          aria-label={t('due-of', { number })}
          value={due_on}
          onChange={(event) => onChange({ due_on: event.currentTarget.value })}
          error={errors[`${place}.due_on`]}
          required
        />
      </Table.Td>
    </Table.Tr>
  );
}

interface MakeWorkProps {
  readonly findings: readonly AuditFinding[];
  readonly work_days: number;
  readonly onClose: () => void;
}

/** Asks for owner and day of each finding, with one choice for all, and makes the work of all of them at once. */
export function MakeWork({ findings, work_days, onClose }: MakeWorkProps): ReactNode {
  const t = useTexts(certificationTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const [lines, setLines] = useState<readonly Line[]>(() => {
    const today = new Date().toISOString().slice(0, 10);
    return findings.map((finding) => ({
      finding,
      owner: finding.assignee,
      due_on: proposedDay(today, work_days, finding),
    }));
  });
  const [forAll, setForAll] = useState<Reference | null>(null);
  const change = (which: (index: number) => boolean, by: Partial<Line>): void =>
    setLines((before) => before.map((line, index) => (which(index) ? { ...line, ...by } : line)));
  const make = useMutation({
    mutationFn: () =>
      api.post('/received-findings/improvement-work', {
        work: lines.map(({ finding, owner, due_on }) => ({
          finding: finding.number,
          owner: typeof owner === 'string' ? owner : (owner?.id ?? ''),
          due_on,
        })),
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const errors = make.error instanceof ApiProblem ? make.error.byField : {};
  const isWhole = lines.every(({ owner, due_on }) => owner !== null && due_on !== '');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('make-work')} size="xl">
      <form onSubmit={send}>
        <Stack gap="sm">
          <Text fz="sm" c="dimmed">
            {t('make-work-why')}
          </Text>
          <Table.ScrollContainer minWidth={560}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('audit-findings')}</Table.Th>
                  <Table.Th>{t('owner')}</Table.Th>
                  <Table.Th>{t('due')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                <Table.Tr>
                  <Table.Td>
                    <Text fz="sm" fw={600}>
                      {t('all-alike')}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <ReferenceSelect
                      kind="people"
                      query={{ active: true }}
                      aria-label={`${t('all-alike')}: ${t('owner')}`}
                      value={forAll}
                      onChange={(owner) => {
                        setForAll(owner);
                        change(() => true, { owner });
                      }}
                    />
                  </Table.Td>
                  <Table.Td>
                    <TextInput
                      type="date"
                      aria-label={`${t('all-alike')}: ${t('due')}`}
                      onChange={(event) => change(() => true, { due_on: event.currentTarget.value })}
                    />
                  </Table.Td>
                </Table.Tr>
                {lines.map((line, index) => (
                  <LineRow
                    key={line.finding.number}
                    line={line}
                    errors={errors}
                    place={`work.${index}`}
                    onChange={(by) => change((one) => one === index, by)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {make.error === null ? null : (
            <ProblemPanel
              error={make.error}
              shownFields={lines.flatMap((_line, index) => [
                `work.${index}.finding`,
                `work.${index}.owner`,
                `work.${index}.due_on`,
              ])}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={!isWhole}>
              {t('make-work-of', { count: lines.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
