import type { Reference } from '../../shared/references.ts';
import type { Kept, KeptValues, Scope } from './kept-tools.ts';

/** What a form of a canned reply or macro holds until it is saved. */
export interface ToolDraft<Held> {
  readonly name: string;
  readonly scope: Scope;
  readonly team: Reference | null;
  readonly held: Held;
  /** The version that it began with; null: something new. */
  readonly version: number | null;
}

/** How the content of a kind of tool is held by its form, and sent. */
export interface ToolForm<Content, Held> {
  readonly begin: (content: Content | null) => Held;
  readonly sent: (held: Held) => Content;
  /** Nothing is missing that the form can tell by itself. */
  readonly isWhole: (held: Held) => boolean;
}

/** What the fields of a content are given. */
export interface ContentProps<Held> {
  readonly name: string;
  readonly held: Held;
  readonly onChange: (held: Held) => void;
  /** What was refused, by field. */
  readonly refused: Readonly<Record<string, string>>;
  readonly disabled: boolean;
}

/** What a form begins with: a tool as it is kept, or nothing. */
export function draftOf<Content, Held>(
  tool: Kept<Content> | null,
  { begin }: ToolForm<Content, Held>,
): ToolDraft<Held> {
  const { name = '', scope = 'own', team = null, content = null, version = null } = tool ?? {};
  return { name, scope, team, held: begin(content), version };
}

/** What is sent of it. */
export function valuesOf<Content, Held>(
  { name, scope, team, held }: ToolDraft<Held>,
  { sent }: ToolForm<Content, Held>,
): KeptValues<Content> {
  return { name, scope, team: scope === 'team' ? (team?.id ?? null) : null, content: sent(held) };
}
