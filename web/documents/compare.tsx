import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { structuredType, type TextNode } from '../../processes/document/structured-text.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { placeKey } from '../shared/place-key.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { documentsTexts } from '../texts/documents.ts';
import { textQuery } from './content.ts';
import { type ComparedLine, compareLines, countChanges } from './differences.ts';
import type { Content } from './document.ts';
import classes from './documents.module.css';
import { plainLines } from './plain-text.ts';
import { usePlainWords } from './use-words.ts';

function Line({ line }: { readonly line: ComparedLine }): ReactNode {
  const t = useTexts(documentsTexts);
  if (line.kind === 'unchanged') {
    return (
      <details>
        <summary>{t('unchanged', { count: line.lines.length })}</summary>
        {line.lines.map((text, index) => (
          <p key={placeKey(index, line.lines.length)}>{text}</p>
        ))}
      </details>
    );
  }
  return (
    <p>
      {line.pieces.map(({ kind, text }, index) => {
        const key = placeKey(index, line.pieces.length);
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={key}>
            <span className="visually-hidden">{t(kind)} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}

interface DifferencesProps {
  readonly before: TextNode;
  readonly after: TextNode;
  /** Language that both are written in. */
  readonly language: string;
}

/** What changed from one text to another: words taken out and put in, what stayed folded away. */
export function Differences({ before, after, language }: DifferencesProps): ReactNode {
  const words = usePlainWords();
  const plain = [before, after].map((text) => plainLines(text, words).join('\n'));
  const [older = '', newer = ''] = plain;
  return <PlainDifferences older={older} newer={newer} language={language} />;
}

interface PlainDifferencesProps {
  readonly older: string;
  readonly newer: string;
  /** Language that both are written in. */
  readonly language: string;
}

/** The same of texts without structure. */
export function PlainDifferences({ older, newer, language }: PlainDifferencesProps): ReactNode {
  const t = useTexts(documentsTexts);
  const lines = useMemo(
    () => compareLines(older.split('\n'), newer.split('\n'), language),
    [older, newer, language],
  );
  const { added, removed } = countChanges(lines);
  if (older === newer) return <Text fz="sm">{t('compare-same')}</Text>;
  return (
    <section aria-label={t('changed')} className={classes.differences}>
      <Text fz="sm" c="dimmed" mb={4} role="status">
        {t('compare-count', { added, removed })}
      </Text>
      {lines.map((line, index) => (
        <Line key={placeKey(index, lines.length)} line={line} />
      ))}
    </section>
  );
}

interface CompareProps {
  readonly record: OpenedRecord;
  readonly before: Content;
  readonly after: Content;
}

/** What changed between two contents of a document. */
export function Compare({ record, before, after }: CompareProps): ReactNode {
  const t = useTexts(documentsTexts);
  const comparable = [before, after].every(({ media_type }) => media_type === structuredType);
  const older = useQuery({ ...textQuery(record, before), enabled: comparable });
  const newer = useQuery({ ...textQuery(record, after), enabled: comparable });
  const error = older.error ?? newer.error;
  if (!comparable) return <Text fz="sm">{t('compare-file')}</Text>;
  if (error !== null) return <ProblemPanel error={error} />;
  if (older.data === undefined || newer.data === undefined)
    return <Loader size="sm" role="status" aria-label={t('changed')} />;
  return <Differences before={older.data} after={newer.data} language={String(record['language'] ?? 'en')} />;
}
