import { Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, Suspense, useMemo } from 'react';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session.ts';
import { PlainLink, useGo } from '../shared/link.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { settingsQuery } from '../shared/settings-query.ts';
import { settingsTexts } from '../texts/settings.ts';
import classes from './settings.module.css';
import { type SettingsTab, settingsTabsIn } from './tabs.ts';

const groups = ['group-incidents', 'group-registers', 'group-organisation'] as const;

/** The groups that have any of the parts. */
function groupsOf(tabs: readonly SettingsTab[]): readonly SettingsTab['group'][] {
  return groups.filter((group) => tabs.some((tab) => tab.group === group));
}

interface TabsProps {
  readonly tabs: readonly SettingsTab[];
  readonly current: string;
}

/** The parts of the settings; a dot marks those that nobody has confirmed yet. */
function Tabs({ tabs, current }: TabsProps): ReactNode {
  const t = useTexts(settingsTexts);
  const say = useText();
  const { data } = useQuery(settingsQuery);
  return (
    <nav className={classes.tabs} aria-label={t('title')}>
      {groupsOf(tabs).map((group) => (
        <section key={group} aria-label={t(group)}>
          <p className={classes.tabGroup} aria-hidden="true">
            {t(group)}
          </p>
          <ul>
            {tabs
              .filter((tab) => tab.group === group)
              .map(({ name, text, setting }) => (
                <li key={name}>
                  <PlainLink
                    className={classes.tab}
                    href={paths.settings(name)}
                    aria-current={name === current ? 'page' : undefined}
                  >
                    {say(text)}
                    {setting !== undefined && data?.[setting]?.confirmed === false ? (
                      <span className={classes.unconfirmed} role="img" aria-label={t('starting-value')} />
                    ) : null}
                  </PlainLink>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The same where there is no room for a list beside the form. */
function Picker({ tabs, current }: TabsProps): ReactNode {
  const t = useTexts(settingsTexts);
  const say = useText();
  const go = useGo();
  const { data } = useQuery(settingsQuery);
  const labelOf = ({ text, setting }: SettingsTab): string => {
    const open = setting !== undefined && data?.[setting]?.confirmed === false;
    return open ? `${say(text)} · ${t('unconfirmed')}` : say(text);
  };
  return (
    <div className={classes.picker}>
      <NativeSelect
        aria-label={t('title')}
        value={current}
        onChange={(event) => go(paths.settings(event.currentTarget.value))}
        data={groupsOf(tabs).map((group) => ({
          group: t(group),
          items: tabs
            .filter((tab) => tab.group === group)
            .map((tab) => ({ value: tab.name, label: labelOf(tab) })),
        }))}
      />
    </div>
  );
}

/** How the organisation adapts its processes, and who works in it. */
export function SettingsPage(): ReactNode {
  const t = useTexts(settingsTexts);
  const say = useText();
  const params: Record<string, string> = useParams({ strict: false });
  const { kind } = useSession().organisation;
  const tabs = useMemo(() => settingsTabsIn(kind), [kind]);
  const asked = params['tab'];
  // Who only says "settings" is shown the first part that the organisation has.
  const first = paths.settings() === paths.settings(asked) ? tabs[0] : undefined;
  const current = tabs.find(({ name }) => name === asked) ?? first;
  if (current === undefined) return <NotFoundPage />;
  const Content = current.content;
  return (
    <>
      <PageHeader title={t('title')} tab={say(current.text)} />
      <div className={classes.page}>
        <Tabs tabs={tabs} current={current.name} />
        <Picker tabs={tabs} current={current.name} />
        <Suspense fallback={<Loader size="sm" />}>
          <Content key={current.name} />
        </Suspense>
      </div>
    </>
  );
}
