import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { structuredType, type TextNode } from '../../processes/document/structured-text.ts';
import { type OpenPlace, openPlaces } from '../../processes/document/unfinished.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useUrlState } from '../shared/url-state.ts';
import { documentsTexts } from '../texts/documents.ts';
import { textQuery } from './content.ts';
import { draftOf } from './document.ts';
import classes from './unfinished.module.css';

/** The places that are to be dealt with, each with its number among all. The blanks of a form are meant to stay. */
function placesOf(record: OpenedRecord, text: TextNode): readonly (OpenPlace & { readonly index: number })[] {
  const form = record['kind'] === 'form';
  return openPlaces(text)
    .map((place, index) => ({ ...place, index }))
    .filter(({ kind }) => !form || kind === 'guidance');
}

interface UnfinishedPlacesProps {
  readonly record: OpenedRecord;
  /** What happens when one of them is gone to. */
  readonly onGo?: () => void;
}

/** Hints and blanks that are left in what is being prepared, each leading to its place in the editor. */
export function UnfinishedPlaces({ record, onGo }: UnfinishedPlacesProps): ReactNode {
  const t = useTexts(documentsTexts);
  const [, setUrl] = useUrlState();
  const draft = draftOf(record);
  const query = textQuery(record, draft ?? { version: null, hash: '', media_type: '' });
  const { data } = useQuery({ ...query, enabled: draft?.media_type === structuredType });
  if (data === undefined) return null;
  return (
    <ol className={classes.places} aria-label={t('places-left')}>
      {placesOf(record, data).map(({ kind, text, heading, block, from, index }) => (
        <li key={`${block}:${from}`}>
          <Anchor
            component="button"
            type="button"
            fz="sm"
            ta="start"
            onClick={() => {
              onGo?.();
              setUrl({ edit: 'true', version: 'draft', place: String(index) }, { push: true });
            }}
          >
            {kind === 'guidance' ? t('place-hint') : t('place-blank', { text })}
          </Anchor>
          {heading === null ? null : (
            <Text component="span" fz="xs" c="dimmed">
              {' '}
              {heading}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Says above a draft what its writers have not dealt with. */
export function UnfinishedNotice({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(documentsTexts);
  const blanks = record['kind'] === 'form' ? Number(record['blanks_left'] ?? 0) : 0;
  const count = Number(record['places_left'] ?? 0) - blanks;
  if (count === 0 || draftOf(record) === null) return null;
  return (
    <Alert color="yellow" mb="xs" role="note">
      <details className={classes.notice}>
        <summary>{t('unfinished', { count })}</summary>
        <UnfinishedPlaces record={record} />
      </details>
    </Alert>
  );
}
