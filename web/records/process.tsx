import { createContext, type ReactNode, useContext } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { type ProcessNames, useProcessNames } from '../process-names.ts';

const ProcessContext = createContext<ProcessDefinition | null>(null);

interface OfProcessProps {
  readonly definition: ProcessDefinition;
  readonly children: ReactNode;
}

/** Says to everything inside whose records it is about. */
export function OfProcess({ definition, children }: OfProcessProps): ReactNode {
  return <ProcessContext value={definition}>{children}</ProcessContext>;
}

/** The process whose records this part of the page is about. */
export function useProcess(): ProcessDefinition {
  const definition = useContext(ProcessContext);
  if (definition === null) throw new Error('this stands outside of OfProcess');
  return definition;
}

/** The names of everything of that process, in the language of the interface. */
export function useOwnNames(): ProcessNames {
  return useProcessNames(useProcess().name);
}
