import { Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { placeKey } from '../shared/place-key.ts';
import type { Reference } from '../shared/references.ts';
import { piecesOf } from './mentions.ts';

interface SaidProps {
  readonly text: string;
  readonly mentions: readonly Reference[];
}

/** What somebody wrote, with the names of those who are mentioned standing out. */
export function Said({ text, mentions }: SaidProps): ReactNode {
  const pieces = piecesOf(text, mentions);
  return pieces.map((piece, index) => {
    const key = placeKey(index, pieces.length);
    if (!piece.isName) return <Fragment key={key}>{piece.text}</Fragment>;
    return (
      <Text key={key} component="span" inherit fw={600}>
        {piece.text}
      </Text>
    );
  });
}
