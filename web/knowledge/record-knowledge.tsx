import { Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { keepDraft, keptDraft } from '../shared/drafts.ts';
import { useGo } from '../shared/link.tsx';
import { knowledgeTexts } from '../texts/knowledge.ts';
import { type Suggestion, writePath } from './knowledge.ts';
import { Suggestions } from './suggestions.tsx';

interface RecordKnowledgeProps {
  readonly record: OpenedRecord;
  readonly process: string;
}

/** What an article about a record begins with: what solved it, or what helps until then. */
const solutions = ['resolution_text', 'workaround', 'root_cause'] as const;

function textOf(record: OpenedRecord, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

/** Says first in the comment, before whatever is written there already, by which article the record was solved. */
function beginComment(record: string, text: string): void {
  const written = keptDraft(`comment:${record}`);
  const rest = typeof written === 'string' && written !== '' ? `\n\n${written}` : '';
  keepDraft(`comment:${record}`, `${text}${rest}`);
}

/** Articles for a record's words, solving it with one of them, and writing one about what solved it. */
export function RecordKnowledge({ record, process }: RecordKnowledgeProps): ReactNode {
  const t = useTexts(knowledgeTexts);
  const names = useProcessNames(process);
  const client = useQueryClient();
  const go = useGo();
  const [solved, setSolved] = useState(false);
  const service = (record['service'] as { id?: string } | null | undefined)?.id ?? null;
  const words = `${record.title} ${textOf(record, 'description')}`;
  const known = solutions.filter((field) => textOf(record, field) !== '');
  async function solve({ number, title }: Suggestion): Promise<void> {
    beginComment(record.number, t('comment-text', { article: `${number} ${title}` }));
    setSolved(true);
    await client.invalidateQueries();
  }
  return (
    <div>
      <Suggestions
        heading={
          <Title order={2} mb={4}>
            {t('may-help')}
          </Title>
        }
        words={words}
        service={service}
        category={textOf(record, 'category') || null}
        record={record.number}
        counts={false}
        onSolved={(article) => void solve(article)}
      />
      {solved ? (
        <Text fz="sm" role="status" mt={4}>
          {t('linked-draft')}
        </Text>
      ) : null}
      {known.length === 0 ? null : (
        <Button
          size="xs"
          variant="default"
          mt="xs"
          onClick={() =>
            go(
              writePath({
                title: record.title,
                body: known.map((field) => `${names.field(field)}: ${textOf(record, field)}`).join('\n\n'),
              }),
            )
          }
        >
          {t('write')}
        </Button>
      )}
    </div>
  );
}
