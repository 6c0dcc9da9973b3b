import { Combobox, Textarea, type TextareaProps, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from 'react';
import { type Role, staffRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import type { Reference } from '../shared/references.ts';
import { liveTexts } from '../texts/live.ts';
import { type Asked, askedFor, withMention } from './mentions.ts';

/** Most people who are offered at once. */
const offered = 8;

interface Person extends Reference {
  readonly roles: readonly Role[];
}

/** Whom a text may mention: staff, and whoever else it is written to, by part of their name. */
function useOffered(asked: Asked | null, also: Reference | null): readonly Reference[] {
  const words = asked?.words ?? '';
  const [settled] = useDebouncedValue(words, 120);
  const { data } = useQuery({
    queryKey: ['people', 'mention', settled],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Person[] }>('/people', {
        query: { q: settled, active: true, limit: 50 },
        signal,
      }),
    enabled: asked !== null,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  if (asked === null) return [];
  const isOffered = ({ id, roles }: Person): boolean =>
    id === also?.id || roles.some((role) => staffRoles.includes(role));
  return (data?.items ?? []).filter(isOffered).slice(0, offered);
}

interface MentionAreaProps extends Omit<TextareaProps, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Somebody was put into the text. */
  readonly onMention: (person: Reference) => void;
  /** Whoever else may be mentioned besides staff, such as the requester in a comment. */
  readonly also: Reference | null;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A text in which @ offers people to mention. Arrows and Enter choose, Escape leaves what was typed as it is. */
export function MentionArea({
  value,
  onChange,
  onMention,
  also,
  onKeyDown,
  ...area
}: MentionAreaProps): ReactNode {
  const t = useTexts(liveTexts);
  const [asked, setAsked] = useState<Asked | null>(null);
  const found = useOffered(asked, also);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const open = found.length > 0;
  const combobox = useCombobox({ opened: open });

  function look(target: HTMLTextAreaElement): void {
    field.current = target;
    setAsked(askedFor(target.value, target.selectionStart));
    combobox.selectFirstOption();
  }

  function choose(id: string): void {
    const person = found.find((one) => one.id === id);
    if (person === undefined || asked === null) return;
    const { text, cursor } = withMention(value, asked, person);
    onChange(text);
    onMention({ id: person.id, name: person.name });
    setAsked(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(cursor, cursor);
    });
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const sends = event.ctrlKey || event.metaKey;
    if (!open || sends) {
      onKeyDown?.(event);
      return;
    }
    if (event.key === 'ArrowDown') combobox.selectNextOption();
    else if (event.key === 'ArrowUp') combobox.selectPreviousOption();
    else if (event.key === 'Enter' || event.key === 'Tab') {
      // The first stands ready even where no key has chosen one.
      if (combobox.getSelectedOptionIndex() < 0) choose(found[0]?.id ?? '');
      else combobox.clickSelectedOption();
    } else if (event.key === 'Escape') setAsked(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" withinPortal={false}>
      <Combobox.DropdownTarget>
        <Textarea
          {...area}
          value={value}
          aria-autocomplete="list"
          aria-controls={open ? (combobox.listId ?? undefined) : undefined}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            look(event.currentTarget);
          }}
          onClick={(event) => look(event.currentTarget)}
          onBlur={() => setAsked(null)}
          onKeyDown={pressed}
        />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={!open}>
        <Combobox.Options aria-label={t('people')}>
          {found.map(({ id, name }) => (
            <Combobox.Option key={id} value={id} onMouseDown={(event) => event.preventDefault()}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
