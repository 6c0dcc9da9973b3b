import { Badge, Button, Loader, Paper, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { assetTexts } from '../../processes/asset/texts.ts';
import { expectedIn } from '../../processes/stock-take/lines.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useOwnChoices } from '../records/own-choices.ts';
import { recordQuery } from '../records/record.ts';
import { useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { store, stored } from '../shared/storage.ts';
import { Time } from '../shared/time.tsx';
import { assetsTexts } from '../texts/assets.ts';
import classes from './assets.module.css';
import { LabelReader } from './label-reader.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { SendingLine } from './sending-line.tsx';
import type { Standing } from './sighting-keeper.ts';
import { type Line, lineOf, newSightingId, progressQuery, takenLinesQuery } from './stock-take.ts';
import { useLocationName } from './use-location-name.ts';
import { useSightings } from './use-sightings.ts';

const conditions = ['good', 'worn', 'damaged'] as const;

interface FoundProps {
  readonly label: string;
  readonly line: Line | undefined;
  readonly here: string | null;
  readonly onSeen: (more: { condition: string; note: string | null }) => void;
  readonly onAway: () => void;
}

/** What is known of the place of what was read, before the server has judged it. */
function Judged({ line, here }: Pick<FoundProps, 'line' | 'here'>): ReactNode {
  const t = useTexts(assetsTexts);
  const nameOf = useLocationName();
  if (line?.expected !== true) return <Text fz="sm">{t('not-listed')}</Text>;
  const location = nameOf(line.expected_location);
  if (here === null) return <Text fz="sm">{t('expected', { location })}</Text>;
  return (
    <Text fz="sm">
      {here === line.expected_location ? t('expected-here') : t('expected-elsewhere', { location })}
    </Text>
  );
}

/** What a label stands for, with the one tap that says that it is here. */
function Found({ label, line, here, onSeen, onAway }: FoundProps): ReactNode {
  const t = useTexts(assetsTexts);
  const text = useText();
  const [condition, setCondition] = useState('good');
  const [note, setNote] = useState('');
  const named = (value: string): string => {
    const own = assetTexts.choices['seen_condition']?.[value];
    return own === undefined ? value : text(own);
  };
  return (
    <Paper p="md" role="region" aria-label={line?.asset?.title ?? label}>
      <Stack gap="sm">
        <div>
          <Text fw={600} fz="lg">
            {line?.asset?.title ?? label}
          </Text>
          <Text fz="sm" c="dimmed">
            {[line?.tag, line?.asset?.number, line?.asset?.owner].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Judged line={line} here={here} />
        {line === undefined || line.seen_at === null ? null : (
          <Text fz="sm" fw={600}>
            {t('again')} · <Time at={line.seen_at} />
          </Text>
        )}
        <Button
          size="lg"
          fullWidth
          onClick={() => onSeen({ condition, note: note.trim() === '' ? null : note.trim() })}
        >
          {t('seen-here')}
        </Button>
        <Select
          label={t('condition')}
          allowDeselect={false}
          data={conditions.map((value) => ({ value, label: named(value) }))}
          value={condition}
          onChange={(value) => setCondition(value ?? 'good')}
        />
        <Textarea
          label={t('note')}
          autosize
          maxRows={6}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button variant="subtle" onClick={onAway}>
          {t('not-this')}
        </Button>
      </Stack>
    </Paper>
  );
}

/** What was counted with this device since the page was loaded, the newest first. */
function Recent({ standing }: { readonly standing: Standing }): ReactNode {
  const t = useTexts(assetsTexts);
  return (
    <section aria-label={t('recent')}>
      <Text component="h2" fw={600} fz="md" mb={4}>
        {t('recent')}
      </Text>
      {standing.sent.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('nothing-counted')}
        </Text>
      ) : (
        <ul className={classes.recent}>
          {standing.sent.map(({ sighting, sighted }) => (
            <li key={sighting.id}>
              <div className={classes.grow}>
                <Text fz="sm">{sighted.line.asset?.title ?? sighted.line.tag}</Text>
                <Text fz="xs" c="dimmed">
                  {sighted.line.tag} · <Time at={sighting.seen_at} />
                  {sighted.again ? ` · ${t('again')}` : ''}
                </Text>
              </div>
              <OutcomeMark outcome={sighted.outcome} counting />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How many of those that should be there were found. */
function FoundCount({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(assetsTexts);
  const { data } = useQuery(progressQuery(number));
  if (data === undefined) return null;
  const expected = expectedIn(data.total);
  return (
    <Badge color="teal" role="status">
      {t('progress', { found: expected - data.total.missing, expected })}
    </Badge>
  );
}

interface CountingProps {
  readonly number: string;
  readonly open: boolean;
}

/** Counting itself: where one is, what a label stands for, what became of it. */
function Counting({ number, open }: CountingProps): ReactNode {
  const t = useTexts(assetsTexts);
  const { person } = useSession();
  const [keeper, standing] = useSightings(number, open);
  const { data: lines } = useQuery(takenLinesQuery(number));
  const places = useOwnChoices('asset.locations');
  const key = `touchstone-count-at:${person.id}:${number}`;
  const [here, setHere] = useState(() => stored(key));
  const [label, setLabel] = useState<string | null>(null);
  const stand = (place: string | null): void => {
    store(key, place);
    setHere(place);
  };
  const seen = (more: { condition: string; note: string | null }): void => {
    if (label === null) return;
    keeper.add({ id: newSightingId(), label, location: here, ...more, seen_at: new Date().toISOString() });
    setLabel(null);
  };
  return (
    <Stack gap="md" className={classes.counting}>
      <SendingLine keeper={keeper} standing={standing} />
      {open ? (
        <>
          <Select
            label={t('i-am-at')}
            searchable
            clearable
            data={[...places]}
            value={here}
            onChange={stand}
          />
          {label === null ? (
            <LabelReader onRead={setLabel} />
          ) : (
            <Found
              key={label}
              label={label}
              line={lineOf(lines ?? [], label)}
              here={here}
              onSeen={seen}
              onAway={() => setLabel(null)}
            />
          )}
        </>
      ) : (
        <Text>{t('count-over')}</Text>
      )}
      <Recent standing={standing} />
    </Stack>
  );
}

/** Counting on the spot, made for a phone: scan, look, tap. */
export function CountPage(): ReactNode {
  const t = useTexts(assetsTexts);
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const { data: record, error, refetch } = useQuery(recordQuery('stock-takes', key));
  if (record === undefined) {
    return error === null ? (
      <Loader role="progressbar" aria-label={t('count')} />
    ) : (
      <>
        <PageHeader title={key} />
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={record.title}
        tab={record.number}
        above={
          <AppLink href={paths.record('stock-takes', record.number)}>
            {t('count')} · {record.number}
          </AppLink>
        }
        aside={<FoundCount number={record.number} />}
      />
      <Counting key={record.number} number={record.number} open={record.state === 'counting'} />
    </>
  );
}
