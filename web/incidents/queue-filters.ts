import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { Filter } from '../shared/filter-chips.tsx';
import { choiceFilter, singleChoiceFilter } from '../shared/filter-editors.tsx';
import { type ListedReference, referenceOf } from '../shared/references.ts';
import { commonTexts } from '../texts/common.ts';
import { incidentsTexts } from '../texts/incidents.ts';
import { recordsTexts } from '../texts/records.ts';

/** Choices among everything of a kind there is; people are many, so only those who work here. */
function useChoices(kind: 'teams' | 'services' | 'people', enabled: boolean) {
  const { data } = useQuery({
    queryKey: [kind, 'choices'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly ListedReference[] }>(`/${kind}`, {
        query: kind === 'people' ? { limit: 200, role: 'agent', active: true } : { limit: 200 },
        signal,
      }),
    enabled,
    staleTime: 60_000,
  });
  return (data?.items ?? []).map(referenceOf).map(({ id, name }) => ({ value: id, label: name }));
}

/** The filters of the queue; what they hold is in the URL. */
export function useQueueFilters(staff: boolean): readonly Filter[] {
  const t = useTexts(incidentsTexts);
  const words = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('incident');
  const teams = useChoices('teams', staff);
  const services = useChoices('services', true);
  const people = useChoices('people', staff);
  const yesNo = [
    { value: 'true', label: common('yes') },
    { value: 'false', label: common('no') },
  ];
  const all = [
    singleChoiceFilter('open', t('view-open'), yesNo),
    choiceFilter('state', words('state'), stateChoices(names.state)),
    choiceFilter('priority', names.field('priority'), names.choices('priority')),
    choiceFilter('service', names.field('service'), services),
  ];
  if (!staff) return all;
  return [
    ...all,
    choiceFilter('team', names.field('team'), [{ value: 'none', label: common('none') }, ...teams]),
    singleChoiceFilter('assignee', names.field('assignee'), [
      { value: 'me', label: common('me') },
      { value: 'none', label: common('none') },
      ...people,
    ]),
    singleChoiceFilter('major', names.field('major'), yesNo),
    singleChoiceFilter('overdue', t('view-overdue'), yesNo.slice(0, 1)),
  ];
}

function stateChoices(nameOf: (state: string) => string): { value: string; label: string }[] {
  const states = ['new', 'assigned', 'in-progress', 'pending', 'resolved', 'closed', 'cancelled'];
  return states.map((value) => ({ value, label: nameOf(value) }));
}
