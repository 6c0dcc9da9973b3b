import { Mark as MarkedWord } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Mark } from '../../kernel/search-excerpt.ts';

interface MarkedProps {
  readonly text: string;
  /** In order, apart from each other. */
  readonly marks: readonly Mark[];
}

/** A text in which the words that were looked for stand out. */
export function Marked({ text, marks }: MarkedProps): ReactNode {
  const parts = marks.map(([from, to], index) => {
    const before = marks[index - 1]?.[1] ?? 0;
    return (
      <span key={from}>
        {text.slice(before, from)}
        <MarkedWord color="yellow">{text.slice(from, to)}</MarkedWord>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
