import { Fieldset, MultiSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ProcessDefinition } from '../../../kernel/definition.ts';
import { definitionNamed } from '../../../processes/definitions.ts';
import { deskProcesses } from '../../../processes/desk.ts';
import { useLanguage, useTexts } from '../../i18n.ts';
import { processNames } from '../../process-names.ts';
import { ReferenceMultiSelect } from '../../shared/reference-multi-select.tsx';
import { toolPagesTexts } from '../../texts/tool-pages.ts';
import type { MacroContent } from './kept-tools.ts';
import { type MacroDraft, macroContent, macroDraft } from './macro-draft.ts';
import { StepList } from './step-list.tsx';
import type { ContentProps, ToolForm } from './tool-form.ts';
import { TryMacro } from './try-macro.tsx';

/** How a macro is held and sent. */
export const macroForm: ToolForm<MacroContent, MacroDraft> = {
  begin: macroDraft,
  sent: macroContent,
  isWhole: ({ steps }) => steps.length > 0,
};

/** The processes that a macro is for: those chosen, else all of the desk. */
function definitionsOf(processes: readonly string[]): readonly ProcessDefinition[] {
  const names = processes.length === 0 ? deskProcesses : processes;
  return names.flatMap((name) => definitionNamed(name) ?? []);
}

function Offered({ held, onChange, refused }: ContentProps<MacroDraft>): ReactNode {
  const t = useTexts(toolPagesTexts);
  const language = useLanguage();
  const states = new Map<string, string>();
  for (const definition of definitionsOf(held.processes)) {
    const names = processNames(definition.name, language);
    for (const state of Object.keys(definition.states)) {
      if (!states.has(state)) states.set(state, names.state(state));
    }
  }
  const setProcesses = (processes: readonly string[]): void => {
    const known = new Set(definitionsOf(processes).flatMap((one) => Object.keys(one.states)));
    // States that none of the processes has would be refused.
    onChange({ ...held, processes, states: held.states.filter((state) => known.has(state)) });
  };
  return (
    <Fieldset legend={t('offered')}>
      <Stack gap="sm">
        <Text fz="sm" c="dimmed">
          {t('offered-help')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <MultiSelect
            label={t('processes')}
            data={deskProcesses.map((value) => ({ value, label: processNames(value, language).title }))}
            value={[...held.processes]}
            onChange={setProcesses}
            error={refused['processes']}
          />
          <MultiSelect
            label={t('states')}
            data={[...states].map(([value, label]) => ({ value, label }))}
            value={[...held.states]}
            onChange={(next) => onChange({ ...held, states: next })}
            searchable
            error={refused['states']}
          />
          <ReferenceMultiSelect
            kind="services"
            label={t('services')}
            value={held.services}
            onChange={(services) => onChange({ ...held, services })}
            error={refused['services']}
          />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}

/** When a macro is offered, what it does step after step, and what that would do to a record. */
export function MacroFields(props: ContentProps<MacroDraft>): ReactNode {
  const t = useTexts(toolPagesTexts);
  const { held, onChange, name } = props;
  const [tried, setTried] = useState<ContentProps<MacroDraft>['refused']>({});
  const refused = { ...tried, ...props.refused };
  const content = macroContent(held);
  return (
    <Stack gap="md">
      <Offered {...props} refused={refused} />
      <Fieldset legend={t('steps')}>
        <Stack gap="sm">
          <Text fz="sm" c="dimmed">
            {t('steps-help')}
          </Text>
          <StepList
            steps={held.steps}
            onChange={(steps) => onChange({ ...held, steps })}
            definitions={definitionsOf(held.processes)}
            states={held.states}
            refused={refused}
          />
        </Stack>
      </Fieldset>
      <TryMacro name={name} content={content} onRefused={setTried} />
    </Stack>
  );
}
