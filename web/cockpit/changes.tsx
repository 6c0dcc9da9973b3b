import { Anchor, Button, Group, NativeSelect, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { requirementById } from '../../standard/requirements.ts';
import { formatDate, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import { type Assessment, type AssessmentSummary, assessmentQuery } from './assessment.ts';
import classes from './changes.module.css';
import { type Direction, type Move, type MovedCheck, movesBetween } from './changes.ts';
import { Statement } from './statement.tsx';

/** How many requirements a group names before one asks for all. */
const first = 6;

/** Where on the page the changes are told, for links to them. */
const place = 'changes';

const directions: readonly Direction[] = ['worse', 'better', 'otherwise'];

function Why({ check: { id, from, to } }: { readonly check: MovedCheck }): ReactNode {
  const t = useTexts(cockpitTexts);
  return (
    <span className={classes.why}>
      {id} {from === null ? t('moved-check-new') : <VerdictMark verdict={from} />}
      <span aria-hidden="true">→</span>
      {to === null ? t('moved-check-gone') : <VerdictMark verdict={to} />}
    </span>
  );
}

interface MovedProps {
  readonly move: Move;
  /** Number of the assessment shown, for links; blank for the latest. */
  readonly assessment: string;
}

/** One requirement: from which verdict to which, and what made it so. */
function Moved({ move, assessment }: MovedProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const requirement = requirementById(move.id);
  return (
    <li className={classes.move} data-moved={move.id}>
      <span className={classes.marks}>
        <VerdictMark verdict={move.from} />
        <span aria-hidden="true">→</span>
        <VerdictMark verdict={move.to} />
      </span>
      <div>
        <AppLink href={paths.requirement(move.id, { assessment })} fz="sm" fw={500}>
          {move.id}
        </AppLink>
        {requirement === undefined ? null : <Statement requirement={requirement} fz="sm" lineClamp={2} />}
        <Text fz="xs" c="dimmed" component="div" className={classes.whys}>
          {move.checks.map((check) => (
            <Why key={check.id} check={check} />
          ))}
          {move.judged ? <span>{t('moved-judgement')}</span> : null}
        </Text>
      </div>
    </li>
  );
}

interface GroupProps {
  readonly direction: Direction;
  readonly moves: readonly Move[];
  readonly assessment: string;
}

function MovedGroup({ direction, moves, assessment }: GroupProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const locale = useLocale();
  const [all, setAll] = useState(false);
  if (moves.length === 0) return null;
  const count = formatNumber(moves.length, locale);
  return (
    <section aria-label={t(`moved-${direction}`)}>
      <Title order={3} fz="sm" mb={4}>
        {t(`moved-${direction}`)} <span className={classes.count}>{count}</span>
      </Title>
      <ul className={classes.moves}>
        {(all ? moves : moves.slice(0, first)).map((move) => (
          <Moved key={move.id} move={move} assessment={assessment} />
        ))}
      </ul>
      {all || moves.length <= first ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('moved-all', { count })}
        </Button>
      )}
    </section>
  );
}

/** What of the past the shown assessment is compared with: the one asked for, or the one before. */
function useEarlier(past: readonly AssessmentSummary[]): {
  readonly earlier: readonly AssessmentSummary[];
  readonly before: AssessmentSummary | undefined;
} {
  const [url] = useUrlState();
  const earlier = useMemo(() => past.slice(0, -1).toReversed(), [past]);
  return { earlier, before: earlier.find(({ number }) => number === url['since']) ?? earlier[0] };
}

/** What moved since an earlier assessment; undefined while it is being read. */
function useMoves(before: string, shown: Assessment) {
  const { data, error, refetch } = useQuery({ ...assessmentQuery(before), enabled: before !== '' });
  // While another is being read, the one before stays on the screen; it is not the one named.
  const earlier = data?.number === before ? data : undefined;
  const moves = useMemo(
    () => (earlier === undefined ? undefined : movesBetween(earlier, shown)),
    [earlier, shown],
  );
  return { moves, error, refetch };
}

interface ComparedProps {
  readonly before: string;
  readonly shown: Assessment;
  readonly assessment: string;
}

function Compared({ before, shown, assessment }: ComparedProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const { moves, error, refetch } = useMoves(before, shown);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (moves === undefined) return <Skeleton height="6rem" />;
  if (moves.length === 0) return <Text fz="sm">{t('moved-none')}</Text>;
  return (
    <div className={classes.groups}>
      {directions.map((direction) => (
        <MovedGroup
          key={`${before} ${direction}`}
          direction={direction}
          moves={moves.filter((move) => move.direction === direction)}
          assessment={assessment}
        />
      ))}
    </div>
  );
}

interface ChangesProps {
  readonly shown: Assessment;
  /** Assessments of the whole standard up to the one shown, oldest first. */
  readonly past: readonly AssessmentSummary[];
}

/** Which requirements moved since an earlier assessment, by name: what got worse first. Nothing where there is none. */
export function Changes({ shown, past }: ChangesProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const locale = useLocale();
  const [url, setUrl] = useUrlState();
  const { earlier, before } = useEarlier(past);
  if (before === undefined) return null;
  const title = t('changes-since', { number: before.number });
  return (
    <Stack gap="xs" component="section" id={place} aria-label={title}>
      <Group justify="space-between" align="flex-end" gap="xs">
        <Title order={2}>{title}</Title>
        <NativeSelect
          size="xs"
          aria-label={t('compared-with')}
          value={before.number}
          data={earlier.map(({ number, to }) => ({
            value: number,
            label: `${number}, ${formatDate(Date.parse(to) - 1, locale)}`,
          }))}
          onChange={(event) => setUrl({ since: event.currentTarget.value })}
        />
      </Group>
      <Compared before={before.number} shown={shown} assessment={url['assessment'] ?? ''} />
    </Stack>
  );
}

/** How much moved since then, in one line above the wall, with the way to which. Nothing where there is no earlier one. */
export function ChangesInShort({ shown, past }: ChangesProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const locale = useLocale();
  const { before } = useEarlier(past);
  const { moves } = useMoves(before?.number ?? '', shown);
  if (before === undefined || moves === undefined) return null;
  const told = directions.flatMap((direction) => {
    const count = moves.filter((move) => move.direction === direction).length;
    return count === 0 ? [] : [`${t(`moved-${direction}`)} ${formatNumber(count, locale)}`];
  });
  return (
    <Anchor href={`#${place}`} fz="sm" className="figures">
      {t('changes-since', { number: before.number })}: {told.length === 0 ? '0' : told.join(' · ')}
    </Anchor>
  );
}
