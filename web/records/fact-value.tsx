import { Fragment, type ReactNode } from 'react';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { isStaff } from '../../kernel/roles.ts';
import { paths } from '../paths.ts';
import { processDirectory } from '../process-directory.ts';
import { useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { LongText } from './long-text.tsx';
import { useValueText } from './own-choices.ts';

interface FactValueProps {
  readonly name: string;
  readonly field: FieldDefinition | undefined;
  readonly value: unknown;
}

interface ReferredProps {
  readonly plural: string;
  readonly records: readonly { readonly id: string; readonly name: string }[];
}

/** Records by their titles, each with a link to its page. */
function Referred({ plural, records }: ReferredProps): ReactNode {
  return records.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index === 0 ? null : ', '}
      <AppLink href={paths.record(plural, id)} underline="always">
        {name}
      </AppLink>
    </Fragment>
  ));
}

/** The value of a field among the facts of a record: a record it refers to as a link for those who keep records. */
export function FactValue({ name, field, value }: FactValueProps): ReactNode {
  const valueText = useValueText();
  const { roles, id } = useSession().person;
  const referred = processDirectory.find((one) => one.name === field?.refers_to);
  const records = (Array.isArray(value) ? value : [value]) as ReferredProps['records'];
  if (referred !== undefined && records.length > 0 && isStaff({ id, roles })) {
    return <Referred plural={referred.plural} records={records} />;
  }
  return <LongText text={valueText(name, value)} />;
}
