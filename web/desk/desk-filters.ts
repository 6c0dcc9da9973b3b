import { stateGroups } from '../../processes/desk-groups.ts';
import { formatMinutes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { Filter } from '../shared/filter-chips.tsx';
import { choiceFilter, singleChoiceFilter } from '../shared/filter-editors.tsx';
import { useReferenceChoices } from '../shared/reference-choices.ts';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { figureTexts, listFigures } from '../texts/dashboard.ts';
import { deskTexts } from '../texts/desk.ts';
import { useDeskKinds } from './use-desk-kinds.ts';

/** Spans of time within which people ask what is due, in minutes. */
const spans: readonly number[] = [60, 240, 1440];

/** The filters of the desk; what they hold is in the URL. */
export function useDeskFilters(): readonly Filter[] {
  const t = useTexts(deskTexts);
  const common = useTexts(commonTexts);
  const figures = useTexts(figureTexts);
  const names = useProcessNames('incident');
  const locale = useLocale();
  const kinds = useDeskKinds();
  const teams = useReferenceChoices('teams');
  const services = useReferenceChoices('services');
  const people = useReferenceChoices('people');
  const yes = [{ value: 'true', label: common('yes') }];
  const none = { value: 'none', label: common('none') };
  const within = spans.map((span) => ({ value: String(span), label: formatMinutes(span, locale) }));
  return [
    choiceFilter('process', t('process'), kinds),
    choiceFilter(
      'group',
      t('group'),
      stateGroups.map((value) => ({ value, label: t(`group-${value}`) })),
    ),
    singleChoiceFilter('team', names.field('team'), [
      { value: 'mine', label: t('my-teams') },
      none,
      ...teams,
    ]),
    singleChoiceFilter('assignee', names.field('assignee'), [
      { value: 'me', label: common('me') },
      none,
      ...people,
    ]),
    choiceFilter('priority', names.field('priority'), names.choices('priority')),
    choiceFilter('service', names.field('service'), services),
    singleChoiceFilter('overdue', t('only-overdue'), yes),
    singleChoiceFilter('due_within', t('due-within'), within),
    singleChoiceFilter('at_risk', t('at-risk'), yes),
    singleChoiceFilter('breached', t('breached'), yes),
    singleChoiceFilter(
      'figure',
      figures('figure'),
      listFigures.map((value) => ({ value, label: figures(value) })),
    ),
    choiceFilter('channel', names.field('channel'), [none, ...names.choices('channel')]),
    singleChoiceFilter('watched', t('only-watched'), yes),
  ];
}
