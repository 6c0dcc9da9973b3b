import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Reference } from './references.ts';

/** How something pointed to reads in a list to choose from: a record with its number, as several may have one title. */
export function ReferenceOption({ name, number }: Omit<Reference, 'id'>): ReactNode {
  return (
    <span>
      {name}{' '}
      {number === undefined ? null : (
        <Text span fz="xs" c="dimmed" className="figures">
          {number}
        </Text>
      )}
    </span>
  );
}
