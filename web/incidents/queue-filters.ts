import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { Filter } from '../shared/filter-chips.tsx';
import { choiceFilter, singleChoiceFilter } from '../shared/filter-editors.tsx';
import { useReferenceChoices } from '../shared/reference-choices.ts';
import { commonTexts } from '../texts/common.ts';
import { incidentsTexts } from '../texts/incidents.ts';
import { recordsTexts } from '../texts/records.ts';

/** The filters of the queue; what they hold is in the URL. */
export function useQueueFilters(staff: boolean): readonly Filter[] {
  const t = useTexts(incidentsTexts);
  const words = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('incident');
  const teams = useReferenceChoices('teams', staff);
  const services = useReferenceChoices('services', true);
  const people = useReferenceChoices('people', staff);
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
