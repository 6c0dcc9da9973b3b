import { deskProcesses } from '../../processes/desk.ts';
import { useText } from '../i18n.ts';
import { processDirectory } from '../process-directory.ts';
import type { FilterChoice } from '../shared/filter-editors.tsx';

/** The processes of the desk that there are, as choices. */
export function useDeskKinds(): readonly FilterChoice[] {
  const say = useText();
  return deskProcesses.flatMap((name) =>
    processDirectory
      .filter((process) => process.name === name)
      .map(({ title }) => ({ value: name, label: say(title) })),
  );
}
