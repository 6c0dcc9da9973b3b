import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { providerStaff } from '../../kernel/roles.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { Nearest } from './graph/nearest.tsx';
import { Attributes, Identifiers } from './item-attributes.tsx';
import { ItemSources } from './item-sources.tsx';
import { ItemThen } from './item-then.tsx';

/** What the page of a configuration item shows besides its fields. */
export function ItemPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  // Who is no member of the provider's staff reads the item alone, not what it hangs together with.
  const mayWalk = useHolds(providerStaff);
  return (
    <Stack gap="lg">
      <Attributes record={record} />
      <Identifiers record={record} />
      {mayWalk ? (
        <>
          <Nearest number={record.number} title={record.title} />
          <ItemSources number={record.number} />
          <ItemThen record={record} />
        </>
      ) : null}
    </Stack>
  );
}
