import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Change } from '../../standard/types.ts';
import { useTexts } from '../i18n.ts';
import { editionsTexts } from '../texts/editions.ts';

/** What became of a clause, in a word. What is new stands out. */
export function ChangeBadge({ change }: { readonly change: Change }): ReactNode {
  const t = useTexts(editionsTexts);
  return <Badge color={change === 'new' ? 'ink' : 'gray'}>{t(`change-${change}`)}</Badge>;
}
