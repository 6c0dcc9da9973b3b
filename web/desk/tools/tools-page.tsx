import { Badge, Button, Group, Loader, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { processNames } from '../../process-names.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { AppLink, useGo } from '../../shared/link.tsx';
import { usePageActions } from '../../shared/page-actions.ts';
import { PageHeader } from '../../shared/page-header.tsx';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { SearchInput } from '../../shared/search-input.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { languageNames } from '../../texts/languages.ts';
import { toolPagesTexts } from '../../texts/tool-pages.ts';
import { viewsTexts } from '../../texts/views.ts';
import {
  type Kept,
  type MacroContent,
  type ReplyContent,
  type ToolKind,
  toolKinds,
  useKept,
} from './kept-tools.ts';
import { MacroFields, macroForm } from './macro-fields.tsx';
import { ReplyFields, replyForm } from './reply-fields.tsx';
import { ToolEditor } from './tool-editor.tsx';

type AnyTool = Kept<ReplyContent> | Kept<MacroContent>;

/** What a tool says, in a line or two. */
function Told({ tool }: { readonly tool: AnyTool }): ReactNode {
  const t = useTexts(toolPagesTexts);
  const language = useLanguage();
  const { content } = tool;
  if ('text' in content) {
    return (
      <Text fz="sm" c="dimmed" lineClamp={2}>
        {content.text}
      </Text>
    );
  }
  const kinds = content.processes.map((name) => processNames(name, language).title).join(', ');
  return (
    <Text fz="sm" c="dimmed">
      {t('step-count', { count: content.steps.length })} · {kinds === '' ? t('always') : kinds}
    </Text>
  );
}

interface SectionProps {
  readonly title: string;
  readonly kind: ToolKind;
  readonly tools: readonly AnyTool[];
}

function Section({ title, kind, tools }: SectionProps): ReactNode {
  return (
    <section aria-label={title}>
      <Title order={2} fz="md" mb="xs">
        {title}
      </Title>
      <Paper withBorder>
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {tools.map((tool, place) => (
            <li
              key={tool.id}
              style={{ padding: '0.5rem 0.75rem', borderTop: place === 0 ? 0 : '1px solid var(--line)' }}
            >
              <Group gap="xs">
                <AppLink href={paths.deskTools({ kind, tool: tool.id })} fw={600} fz="sm">
                  {tool.name}
                </AppLink>
                {'language' in tool.content ? (
                  <Badge variant="default" tt="none" fw={400}>
                    {languageNames[tool.content.language]}
                  </Badge>
                ) : null}
              </Group>
              <Told tool={tool} />
            </li>
          ))}
        </ul>
      </Paper>
    </section>
  );
}

/** Those of a kind, grouped by whose they are: one's own, each team's, everyone's. */
function useSections(tools: readonly AnyTool[]): readonly Omit<SectionProps, 'kind'>[] {
  const t = useTexts(toolPagesTexts);
  const views = useTexts(viewsTexts);
  const teams = new Map(tools.flatMap(({ team }) => (team === null ? [] : [[team.id, team.name] as const])));
  const ofTeams = [...teams].map(([id, team]) => ({
    title: views('of-team', { team }),
    tools: tools.filter((tool) => tool.team?.id === id),
  }));
  return [
    { title: t('own'), tools: tools.filter(({ scope }) => scope === 'own') },
    ...ofTeams,
    { title: t('everyone'), tools: tools.filter(({ scope }) => scope === 'everyone') },
  ].filter((section) => section.tools.length > 0);
}

function fits({ name, content }: AnyTool, words: string): boolean {
  const said = 'text' in content ? content.text : content.steps.map(({ text = '' }) => text).join(' ');
  const text = `${name} ${said}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

interface ListProps {
  readonly kind: ToolKind;
  readonly tools: readonly AnyTool[];
  readonly words: string;
}

function List({ kind, tools, words }: ListProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const found = tools.filter((tool) => fits(tool, words));
  const sections = useSections(found);
  if (tools.length === 0) {
    return <EmptyState title={t(`none-${kind}`)}>{t(`none-${kind}-why`)}</EmptyState>;
  }
  if (found.length === 0) return <EmptyState title={t('none-fit')}>{t('none-fit-why')}</EmptyState>;
  return sections.map((section) => <Section key={section.title} kind={kind} {...section} />);
}

interface EditingProps {
  readonly kind: ToolKind;
  readonly tools: readonly AnyTool[];
  /** Id of what is edited; `new`: something new. */
  readonly id: string;
  readonly onClose: () => void;
}

function Editing({ kind, tools, id, onClose }: EditingProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  const tool = tools.find((one) => one.id === id) ?? null;
  if (tool === null && id !== 'new') return <EmptyState title={t('gone')}>{t('gone-why')}</EmptyState>;
  const shared = { kind, onClose };
  return kind === 'replies' ? (
    <ToolEditor {...shared} tool={tool as Kept<ReplyContent> | null} form={replyForm} Fields={ReplyFields} />
  ) : (
    <ToolEditor {...shared} tool={tool as Kept<MacroContent> | null} form={macroForm} Fields={MacroFields} />
  );
}

/** Canned replies and macros: those of one's own, of one's teams and of everyone; kept, changed and taken away. */
export function ToolsPage(): ReactNode {
  const t = useTexts(toolPagesTexts);
  const go = useGo();
  const [query, setQuery] = useUrlState();
  const kind = toolKinds.find((one) => one === query['kind']) ?? 'replies';
  const id = query['tool'] ?? '';
  const words = query['q'] ?? '';
  const { data, error, refetch } = useKept<ReplyContent & MacroContent>(kind);
  const addText = t(kind === 'replies' ? 'new-reply' : 'new-macro');
  const add = (): void => go(paths.deskTools({ kind, tool: 'new' }));
  const close = (): void => go(paths.deskTools({ kind }));
  usePageActions(id === '' ? [{ id: 'new-tool', text: addText, keys: 'c', run: add }] : []);
  const tools: readonly AnyTool[] = data ?? [];
  const title = id === 'new' ? addText : t(kind === 'replies' ? 'edit-reply' : 'edit-macro');
  return (
    <>
      <PageHeader
        title={id === '' ? t('title') : title}
        actions={
          id === '' ? (
            <Button leftSection={<IconPlus size={16} />} onClick={add}>
              {addText}
            </Button>
          ) : (
            <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={close}>
              {t('back-to-list')}
            </Button>
          )
        }
      />
      <Stack>
        {id === '' ? (
          <Group gap="sm">
            <SegmentedControl
              size="xs"
              aria-label={t('kind')}
              value={kind}
              onChange={(next) => setQuery({ kind: next, q: null })}
              data={toolKinds.map((value) => ({ value, label: t(value) }))}
            />
            <SearchInput label={t('search')} value={words} onChange={(q) => setQuery({ q })} />
          </Group>
        ) : null}
        {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <Loader size="sm" /> : null}
        {data === undefined ? null : id === '' ? (
          <List kind={kind} tools={tools} words={words.trim()} />
        ) : (
          <Editing key={`${kind} ${id}`} kind={kind} tools={tools} id={id} onClose={close} />
        )}
      </Stack>
    </>
  );
}
