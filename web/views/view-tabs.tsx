import { ActionIcon, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { viewsTexts } from '../texts/views.ts';
import { SaveView } from './save-view.tsx';
import {
  isShown,
  keptQuery,
  type SavedView,
  type ShownState,
  useSavedViews,
  useViewChanges,
} from './saved-views.ts';
import classes from './views.module.css';

interface ViewTabsProps {
  /** `desk`, or the plural of a process. */
  readonly list: string;
  readonly shown: ShownState;
  readonly onShow: (view: SavedView) => void;
  /** The URL says nothing: the list may begin with the view that the reader chose for that. */
  readonly isUntouched: boolean;
  /** Saved views stand elsewhere on the page: only the one that is shown can be managed here. */
  readonly onlyShown?: true;
}

function ManageView({
  view,
  list,
  shown,
  count,
}: {
  readonly view: SavedView;
  readonly list: string;
  readonly shown: ShownState;
  readonly count: number;
}): ReactNode {
  const t = useTexts(viewsTexts);
  const { change, remove, begin } = useViewChanges(list);
  const { columns, sort } = shown;
  const error = change.error ?? remove.error ?? begin.error;
  const move = (by: number): void =>
    change.mutate({ view, patch: { position: Math.max(0, Math.min(count, view.position + by)) } });
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('manage', { name: view.name })}>
            <IconDots size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {view.team === null ? null : <Menu.Label>{t('of-team', { team: view.team.name })}</Menu.Label>}
          <Menu.Item onClick={() => begin.mutate(view.is_default ? null : view.id)}>
            {t(view.is_default ? 'default-not' : 'default')}
          </Menu.Item>
          {view.may_change ? (
            <>
              <Menu.Item
                onClick={() =>
                  change.mutate({ view, patch: { query: keptQuery(shown.query), columns, sort } })
                }
              >
                {t('update')}
              </Menu.Item>
              <Menu.Item onClick={() => move(-1)}>{t('left')}</Menu.Item>
              <Menu.Item onClick={() => move(1)}>{t('right')}</Menu.Item>
              <Menu.Item color="red" onClick={() => remove.mutate(view)}>
                {t('remove')}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {error === null ? null : <ProblemPanel error={error} />}
    </>
  );
}

/** The views that were kept of a list as tabs, and keeping what it shows now. */
export function ViewTabs({ list, shown, onShow, isUntouched, onlyShown }: ViewTabsProps): ReactNode {
  const t = useTexts(viewsTexts);
  const { data: views = [] } = useSavedViews(list);
  const begun = useRef(false);
  const first = views.find(({ is_default }) => is_default);
  useEffect(() => {
    if (begun.current || first === undefined) return;
    begun.current = true;
    if (isUntouched) onShow(first);
  });
  const current = views.find((view) => isShown(view, shown));
  return (
    <Group gap={4} role="group" aria-label={t('title')}>
      {(onlyShown === true ? [] : views).map((view) => (
        <button
          key={view.id}
          type="button"
          className={classes.tab}
          aria-pressed={view === current}
          onClick={() => onShow(view)}
        >
          {view.name}
        </button>
      ))}
      {current === undefined ? (
        <SaveView list={list} shown={shown} onSaved={onShow} />
      ) : (
        <ManageView view={current} list={list} shown={shown} count={views.length} />
      )}
    </Group>
  );
}
