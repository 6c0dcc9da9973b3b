import { Group, Title } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';
import classes from './page-header.module.css';
import { useTitle } from './title.ts';

interface PageHeaderProps {
  readonly title: string;
  /** The part of the page that is shown, for the browser's tab. */
  readonly tab?: string;
  /** Small print above the title: a number, where the page belongs. */
  readonly above?: ReactNode;
  /** Small print beside the title, such as a count or a state. */
  readonly aside?: ReactNode;
  /** Buttons, the most likely last. */
  readonly actions?: ReactNode;
}

const FurtherActions = createContext<ReactNode>(null);

interface WithActionsProps {
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Puts further buttons before those that the head of the page inside has itself. */
export function WithActions({ actions, children }: WithActionsProps): ReactNode {
  return <FurtherActions value={actions}>{children}</FurtherActions>;
}

/** The head of a page. It also names the page to the browser's tab and to screen readers. */
export function PageHeader({ title, tab, above, aside, actions }: PageHeaderProps): ReactNode {
  const further = useContext(FurtherActions);
  useTitle(tab === undefined ? title : `${tab} · ${title}`);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above === undefined ? null : <div className={classes.above}>{above}</div>}
        <Group gap="sm" align="baseline">
          <Title order={1}>{title}</Title>
          {aside}
        </Group>
      </div>
      {actions === undefined && further === null ? null : (
        <Group gap="xs" className={classes.actions}>
          {further}
          {actions}
        </Group>
      )}
    </header>
  );
}
