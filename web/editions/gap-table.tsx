import { memo, type ReactNode } from 'react';
import type { Origin } from '../../standard/types.ts';
import type { Verdicts } from '../cockpit/bands.ts';
import { useLanguage, useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { editionsTexts } from '../texts/editions.ts';
import { ChangeBadge } from './change-badge.tsx';
import { type GapGroup, type GapRow, originNames, type Source } from './gap.ts';
import classes from './gap-table.module.css';

function Origins({ origin, source }: { readonly origin: Origin; readonly source: Source }): ReactNode {
  const t = useTexts(editionsTexts);
  const language = useLanguage();
  const names = originNames(source, origin, language);
  if (names.length === 0) return <span className={classes.nothing}>{t('no-origin')}</span>;
  return (
    <ul className={classes.list}>
      {names.map(({ id, title }) => (
        <li key={id}>
          <b>{id}</b> {title}
        </li>
      ))}
    </ul>
  );
}

interface AskedProps {
  readonly requirements: GapRow['requirements'];
  readonly verdicts: Verdicts;
}

/** The requirements of a clause, each with its verdict. They stay as they are whatever edition one comes from. */
const Asked = memo(function Asked({ requirements, verdicts }: AskedProps): ReactNode {
  const t = useTexts(editionsTexts);
  if (requirements.length === 0) return <span className={classes.nothing}>{t('asks-nothing')}</span>;
  return (
    <ul className={classes.requirements}>
      {requirements.map(({ id }) => {
        const verdict = verdicts.get(id)?.verdict;
        return (
          <li key={id}>
            <AppLink href={paths.requirement(id)}>
              {verdict === undefined ? <span className={classes.blank} /> : <VerdictMark verdict={verdict} />}{' '}
              {id}
            </AppLink>
          </li>
        );
      })}
    </ul>
  );
});

interface SharedProps {
  readonly source: Source;
  /** What the latest assessment found. */
  readonly verdicts: Verdicts;
}

const Row = memo(function Row({ row, source, verdicts }: SharedProps & { readonly row: GapRow }): ReactNode {
  const text = useText();
  return (
    <tr role="row" data-clause={row.clause.id} data-change={row.origin.change}>
      <th role="rowheader" scope="row">
        <b>{row.clause.id}</b> {text(row.clause.title)}
      </th>
      <td role="cell" className={classes.origin} data-edition={source.name}>
        <Origins origin={row.origin} source={source} />
      </td>
      <td role="cell">
        <ChangeBadge change={row.origin.change} />
      </td>
      <td role="cell">{text(row.origin.what)}</td>
      <td role="cell">
        <Asked requirements={row.requirements} verdicts={verdicts} />
      </td>
    </tr>
  );
});

interface GapTableProps extends SharedProps {
  readonly groups: readonly GapGroup[];
}

/** The gap list, chapter by chapter. Roles are written out: laid out for a narrow screen it would lose its own. */
export function GapTable({ groups, ...shared }: GapTableProps): ReactNode {
  const t = useTexts(editionsTexts);
  const text = useText();
  return (
    <table role="table" className={classes.table} aria-label={t('title')}>
      <thead role="rowgroup">
        <tr role="row">
          {(['clause', 'origin', 'change', 'what', 'requirements'] as const).map((name) => (
            <th key={name} role="columnheader" scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ clause, rows }) => (
        <tbody key={clause.id} role="rowgroup">
          <tr role="row" className={classes.group}>
            <th role="rowheader" scope="rowgroup" colSpan={5}>
              {clause.id} {text(clause.title)}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.clause.id} row={row} {...shared} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
