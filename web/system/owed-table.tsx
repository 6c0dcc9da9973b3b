import type { ReactNode } from 'react';
import { useText, useTexts } from '../i18n.ts';
import { pathOfNumber } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { Time } from '../shared/time.tsx';
import { roleTexts } from '../texts/roles.ts';
import { systemTexts } from '../texts/system.ts';
import type { Owed } from './owed.ts';
import classes from './system.module.css';

function OwedRow({ owed, withWho }: { readonly owed: Owed; readonly withWho: boolean }): ReactNode {
  const t = useTexts(systemTexts);
  const text = useText();
  const names = useProcessNames(owed.process);
  const path = pathOfNumber(owed.number)?.path;
  const what = owed.kind === 'work' ? t('work') : names.obligation(owed.kind);
  const who = owed.person?.name ?? owed.roles.map((role) => text(roleTexts[role])).join(', ');
  const record = (
    <>
      {owed.title} <span className={classes.number}>{owed.number}</span>
    </>
  );
  return (
    <tr>
      <td>{what}</td>
      <td>
        {path === undefined ? (
          record
        ) : (
          <AppLink href={path} className={classes.record}>
            {record}
          </AppLink>
        )}
      </td>
      {withWho ? <td>{who}</td> : null}
      <td>
        <Time at={owed.due_at} />
      </td>
    </tr>
  );
}

/** Things owed, one a line, each leading to its record. */
export function OwedTable({
  items,
  withWho,
}: {
  readonly items: readonly Owed[];
  readonly withWho: boolean;
}): ReactNode {
  const t = useTexts(systemTexts);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.what}>
            {t('what')}
          </th>
          <th scope="col">{t('record')}</th>
          {withWho ? (
            <th scope="col" className={classes.who}>
              {t('who')}
            </th>
          ) : null}
          <th scope="col" className={classes.due}>
            {t('due')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((owed) => (
          <OwedRow key={`${owed.number} ${owed.kind} ${owed.due_at ?? ''}`} owed={owed} withWho={withWho} />
        ))}
      </tbody>
    </table>
  );
}
