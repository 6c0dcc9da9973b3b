import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconFileText, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { isGuest, workingRoles } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { api } from '../api.ts';
import { chooseLanguage, useText, useTexts } from '../i18n.ts';
import { isKeptBy } from '../kept.ts';
import { pathOfNumber, pathOfRecord, paths } from '../paths.ts';
import { useHolds, useSession } from '../session.ts';
import { useGo } from '../shared/link.tsx';
import { useAllPageActions } from '../shared/page-actions.ts';
import { languageNames } from '../texts/languages.ts';
import { shellTexts } from '../texts/shell.ts';
import { useLeave } from './account-menu.tsx';
import { type NavigationSection, registersFor } from './navigation.ts';
import { paletteIsThere } from './open-palette.ts';
import classes from './palette.module.css';
import { Keys } from './shortcut-help.tsx';
import { colorSchemes } from './theme-menu.tsx';

const [paletteStore, palette] = createSpotlight();

const classNames = { header: 'visually-hidden', actionsGroup: classes.group ?? '' };

interface Command {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly detail?: string;
  readonly words?: string;
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly run: () => void;
}

const MARKS = /[\u0300-\u036f]/g;

/** Letters without case and marks, so that `su co` finds `Sự cố`. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase();
}

/** The commands that hold every word of the query. */
function matching(commands: readonly Command[], query: string): readonly Command[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return commands.filter(({ text, words: more = '', group }) => {
    const held = folded(`${text} ${more} ${group}`);
    return words.every((word) => held.includes(word));
  });
}

interface FoundRecord {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
}

function useFoundRecords(query: string): { records: readonly FoundRecord[]; searching: boolean } {
  const [settled] = useDebouncedValue(query.trim(), 180);
  const { roles } = useSession().person;
  const wanted = !isGuest({ id: null, roles }) && settled !== '' && pathOfNumber(settled) === null;
  const { data, isFetching } = useQuery({
    queryKey: ['search', 'pick', settled, 'palette'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly FoundRecord[] }>('/search/pick', { query: { q: settled, limit: 8 }, signal }),
    enabled: wanted,
  });
  return { records: wanted ? (data?.items ?? []) : [], searching: wanted && isFetching };
}

/** Every register that this person may see and that the rail does not name. */
function useRegisters() {
  const { person, organisation } = useSession();
  const { roles } = person;
  const { kind } = organisation;
  return useMemo(() => registersFor(roles, kind), [roles, kind]);
}

function useCommands(sections: readonly NavigationSection[], onOpenHelp: () => void): readonly Command[] {
  const t = useTexts(shellTexts);
  const say = useText();
  const go = useGo();
  const registers = useRegisters();
  const leave = useLeave();
  const { setColorScheme } = useMantineColorScheme();
  const pageActions = useAllPageActions();
  const preferences = t('palette-preferences');
  const mayWork = useHolds(workingRoles);
  const { kind } = useSession().organisation;
  const tools = paths.deskTools();
  return [
    ...pageActions.map((action) => ({ ...action, id: `page ${action.id}`, group: t('palette-page') })),
    ...sections.flatMap(({ text, entries }) =>
      entries.map((entry) => ({
        id: `go ${entry.path}`,
        group: t('palette-go'),
        text: say(entry.name),
        words: t(text),
        ...(entry.keys === undefined ? {} : { keys: entry.keys }),
        icon: <entry.icon size={16} stroke={1.6} />,
        run: () => go(entry.path),
      })),
    ),
    ...(mayWork && isKeptBy(kind, tools)
      ? [{ id: 'tools', group: t('palette-go'), text: t('page-desk-tools'), run: () => go(tools) }]
      : []),
    ...registers.map(({ path, name }) => ({
      id: `register ${path}`,
      group: t('palette-registers'),
      text: say(name),
      run: () => go(path),
    })),
    ...languages.map((language) => ({
      id: `language ${language}`,
      group: preferences,
      text: `${t('language')}: ${languageNames[language]}`,
      run: () => chooseLanguage(language),
    })),
    ...colorSchemes.map((scheme) => ({
      id: `theme ${scheme}`,
      group: preferences,
      text: `${t('theme')}: ${t(`theme-${scheme}`)}`,
      run: () => setColorScheme(scheme),
    })),
    { id: 'help', group: preferences, text: t('shortcuts'), keys: '?', run: onOpenHelp },
    { id: 'sign-out', group: preferences, text: t('sign-out'), run: () => leave(false) },
    { id: 'sign-out-everywhere', group: preferences, text: t('sign-out-everywhere'), run: () => leave(true) },
  ];
}

function CommandRow({ command }: { command: Command }): ReactNode {
  return (
    <Spotlight.Action
      label={command.text}
      {...(command.detail === undefined ? {} : { description: command.detail })}
      leftSection={command.icon ?? <IconArrowRight size={16} stroke={1.6} />}
      rightSection={command.keys === undefined ? null : <Keys keys={command.keys} />}
      onClick={command.run}
    />
  );
}

interface PaletteProps {
  readonly sections: readonly NavigationSection[];
  readonly onOpenHelp: () => void;
}

/** Search and command palette: go anywhere, find any record, do anything the page can do. */
export function Palette({ sections, onOpenHelp }: PaletteProps): ReactNode {
  const t = useTexts(shellTexts);
  const go = useGo();
  const [query, setQuery] = useState('');
  useEffect(() => paletteIsThere(palette.open), []);
  const numbered = pathOfNumber(query);
  const { records, searching } = useFoundRecords(query);
  const icon = <IconFileText size={16} stroke={1.6} />;
  const found: Command[] = [
    ...(numbered === null
      ? []
      : [
          {
            id: 'number',
            group: t('palette-records'),
            text: t('palette-open', { number: numbered.number }),
            icon,
            run: () => go(numbered.path),
          },
        ]),
    ...records.map((record) => ({
      id: record.id,
      group: t('palette-records'),
      text: record.title,
      detail: record.number,
      icon,
      run: () => go(pathOfRecord(record.process, record.number)),
    })),
    ...(searching || records.length > 0
      ? [
          {
            id: 'search',
            group: t('palette-records'),
            text: t('palette-search', { words: query.trim() }),
            icon: <IconSearch size={16} stroke={1.6} />,
            run: () => go(paths.search({ q: query.trim() })),
          },
        ]
      : []),
  ];
  const commands = [...found, ...matching(useCommands(sections, onOpenHelp), query)];
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      maxHeight="26rem"
      scrollable
      title={t('search')}
      classNames={classNames}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
    >
      <Spotlight.Search
        placeholder={t('palette-placeholder')}
        aria-label={t('search')}
        leftSection={<IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <CommandRow key={command.id} command={command} />
              ))}
          </Spotlight.ActionsGroup>
        ))}
        {commands.length > 0 ? null : (
          <Spotlight.Empty>{searching ? t('palette-searching') : t('palette-nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
