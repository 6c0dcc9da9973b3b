import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FoundRecord } from '../../processes/found-record.ts';
import { useTexts } from '../i18n.ts';
import { pathOfRecord } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { Time } from '../shared/time.tsx';
import { searchTexts } from '../texts/search.ts';
import { Marked } from './marked.tsx';
import classes from './search.module.css';

/** Where in the record the excerpt is from. */
function usePlace(process: string, place: string): string {
  const t = useTexts(searchTexts);
  const names = useProcessNames(process);
  return place === 'comment' || place === 'note' ? t(`in-${place}`) : names.field(place);
}

function Excerpt({
  process,
  excerpt,
}: {
  process: string;
  excerpt: NonNullable<FoundRecord<string>['excerpt']>;
}): ReactNode {
  const place = usePlace(process, excerpt.place);
  return (
    <Text fz="sm" className={classes.excerpt}>
      <Text span fz="xs" c="dimmed">
        {place}:{' '}
      </Text>
      <Marked text={excerpt.text} marks={excerpt.marks} />
    </Text>
  );
}

/** A record that was found: what it is, how it stands, and where the words are. */
export function FoundRow({ record }: { readonly record: FoundRecord<string> }): ReactNode {
  const { process, number, title, title_marks, state, service, updated_at, excerpt } = record;
  const names = useProcessNames(process);
  return (
    <li className={classes.row}>
      <Group gap={8} fz="xs" c="dimmed">
        <span className="figures">{number}</span>
        <span>{names.title}</span>
        <span>{names.state(state)}</span>
        {service === null ? null : <span>{service.name}</span>}
        <Time at={updated_at} />
      </Group>
      <AppLink href={pathOfRecord(process, number)} data-found="" fw={500}>
        <Marked text={title} marks={title_marks} />
      </AppLink>
      {excerpt === null ? null : <Excerpt process={process} excerpt={excerpt} />}
    </li>
  );
}
