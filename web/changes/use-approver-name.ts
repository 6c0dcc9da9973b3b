import type { Settings } from '../../kernel/definition.ts';
import { roles } from '../../kernel/roles.ts';
import { boardNamed } from '../../processes/change-approval.ts';
import { useText, useTexts } from '../i18n.ts';
import { changesTexts } from '../texts/changes.ts';
import { roleTexts } from '../texts/roles.ts';

/** What an approval that is needed is called: a role, a board, the owner of the service. Several are told one by one. */
export function useApproverName(settings: Settings): (key: string) => string {
  const t = useTexts(changesTexts);
  const text = useText();
  const one = (key: string): string => {
    if (key === 'service-owner') return t('service-owner');
    const [kind, of] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    if (kind === 'board') return boardNamed(settings, of)?.name ?? of;
    const role = roles.find((known) => known === of);
    return role === undefined ? key : text(roleTexts[role]);
  };
  return (keys) => keys.split(', ').map(one).join(', ');
}
