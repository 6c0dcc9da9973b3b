import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { matchesOfClause, otherStandards } from '../../standard/crosswalk.ts';
import { originsOfClause } from '../../standard/editions.ts';
import type { ClauseMatches, Origin } from '../../standard/types.ts';
import { ChangeBadge } from '../editions/change-badge.tsx';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { editionsTexts } from '../texts/editions.ts';
import classes from './matching-clauses.module.css';

function OtherStandards({ matches }: { readonly matches: ClauseMatches['matches'] }): ReactNode {
  const t = useTexts(editionsTexts);
  return (
    <dl className={classes.standards}>
      {otherStandards.map(({ id, title }) => {
        const { kind, clauses } = matches[id];
        return (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {clauses.length === 0 ? null : <span className={classes.numbers}>{clauses.join(', ')}</span>}{' '}
              <span className={classes.kind}>{t(`kind-${kind}`)}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface EarlierProps {
  readonly edition: string;
  readonly origin: Origin;
}

function Earlier({ edition, origin: { change, clauses, what } }: EarlierProps): ReactNode {
  const text = useText();
  return (
    <div>
      <Group gap="xs" fz="sm">
        <b>{edition}</b>
        {clauses.length === 0 ? null : <span className={classes.numbers}>{clauses.join(', ')}</span>}
        <ChangeBadge change={change} />
      </Group>
      <Text fz="sm">{text(what)}</Text>
    </div>
  );
}

/** Clauses of other standards and of earlier editions that match a clause, and what that means for evidence. */
export function MatchingClauses({ clause }: { readonly clause: string }): ReactNode {
  const t = useTexts(editionsTexts);
  const text = useText();
  const found = matchesOfClause(clause);
  const origins = originsOfClause(clause);
  if (found === undefined || origins === undefined) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('matching')}>
      <div>
        <Title order={2}>{t('matching')}</Title>
        <Text fz="xs" c="dimmed">
          {t('matching-why', { clause })}
        </Text>
      </div>
      <OtherStandards matches={found.matches} />
      <Text fz="sm">{text(found.note)}</Text>
      <Title order={3}>{t('earlier')}</Title>
      <Earlier edition="2011" origin={origins.from_2011} />
      <Earlier edition="2005, BS 15000" origin={origins.from_2005} />
      <AppLink href={paths.editions()} fz="sm">
        {t('earlier-all')}
      </AppLink>
    </Stack>
  );
}
