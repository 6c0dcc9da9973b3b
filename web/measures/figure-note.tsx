import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { canNarrow, type Narrowing, unitSymbol } from '../../kernel/figure.ts';
import { figureNamed } from '../../processes/modules.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { NoteOfForm } from '../records/extras.ts';
import { measuresTexts } from '../texts/measures.ts';

type Chosen = NonNullable<ReturnType<typeof figureNamed>>;

function Note({ figure, to }: { readonly figure: Chosen; readonly to: Narrowing }): ReactNode {
  const t = useTexts(measuresTexts);
  const language = useLanguage();
  const names = useProcessNames(figure.process);
  return (
    <Paper withBorder p="sm">
      <Text fz="sm">{t('computed', { method: figure.method[language] })}</Text>
      <Text fz="sm">
        {t('figure-from', { process: names.plural, unit: unitSymbol(figure.unit) ?? t('figure-number') })}
      </Text>
      {canNarrow(figure, to) ? null : (
        <Text fz="sm" c="var(--verdict-contradicts)">
          {t('figure-of-no-service')}
        </Text>
      )}
    </Paper>
  );
}

/** What the program does for a measure that is computed: in place of the method that people would write. */
export function FigureNote({ values }: NoteOfForm): ReactNode {
  const figure = values['source'] === 'computed' ? figureNamed(String(values['figure'])) : undefined;
  if (figure === undefined) return null;
  // A form holds what is referred to with its name.
  const chosen = (field: string): readonly string[] => ((values[field] ?? null) === null ? [] : [field]);
  const priority = values['priority'];
  const to = {
    services: chosen('service'),
    customer: chosen('customer'),
    priority: typeof priority === 'number' ? [priority] : [],
  };
  return <Note figure={figure} to={to} />;
}
