import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths, type Query } from '../paths.ts';
import { useOwnChoices } from '../records/own-choices.ts';
import { useOwnNames } from '../records/process.tsx';
import { allRecords, mostPictured } from '../shared/all-records.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { competencesTexts } from '../texts/competences.ts';
import classes from './competence-matrix.module.css';
import { competenceMatrix, fallsShort, type MatrixEntry } from './matrix.ts';

function Entry({ entry }: { readonly entry: MatrixEntry }): ReactNode {
  const t = useTexts(competencesTexts);
  const names = useOwnNames();
  const { number, required, actual } = entry;
  const looks = actual === null ? 'unassessed' : fallsShort(entry) ? 'gap' : 'met';
  const told =
    actual === null
      ? t('told-unassessed', { required: names.choice('required_level', required) })
      : t('told', {
          actual: names.choice('actual_level', actual),
          required: names.choice('required_level', required),
        });
  return (
    <AppLink
      href={paths.record('competences', number)}
      className={`${classes.entry} figures`}
      data-looks={looks}
      title={`${number}: ${told}`}
    >
      <span aria-hidden="true">
        {actual ?? '–'} / {required}
      </span>
      <span className="visually-hidden">{told}</span>
    </AppLink>
  );
}

/** Competences as a matrix of people and roles: the level somebody has beside the one that the role requires (7.2). */
export function CompetenceMatrixView({ query }: { readonly query: Query }): ReactNode {
  const t = useTexts(competencesTexts);
  const choices = useOwnChoices('competence.roles');
  const { data, error, refetch } = useQuery({
    queryKey: ['competences', 'matrix', query],
    queryFn: ({ signal }) => allRecords('competences', query, signal),
    placeholderData: (before) => before,
  });
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('matrix')} />;
  if (data.length === 0) return <EmptyState title={t('none')}>{t('none-why')}</EmptyState>;
  const matrix = competenceMatrix(
    data,
    choices.map(({ value }) => value),
  );
  const nameOf = (role: string): string => choices.find(({ value }) => value === role)?.label ?? role;
  return (
    <>
      <Text fz="sm" c="dimmed" mb="xs" role="status" className="figures">
        {t('summary', { entries: data.length, gaps: matrix.gaps, unassessed: matrix.unassessed })}
        {data.length < mostPictured ? null : ` ${t('partial', { count: mostPictured })}`}
      </Text>
      {/* A region that scrolls can be reached with the keyboard (WCAG 2.1.1). */}
      <div className={classes.scroller} role="region" aria-label={t('matrix')} tabIndex={0}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              {matrix.roles.map((role) => (
                <th key={role} scope="col">
                  {nameOf(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ person, cells }) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                {cells.map((entries, place) => (
                  <td key={matrix.roles[place]}>
                    {entries.map((entry) => (
                      <Entry key={entry.number} entry={entry} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
