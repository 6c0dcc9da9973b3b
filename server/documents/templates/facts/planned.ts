import type { CalendarDefinition } from '../../../../kernel/calendar.ts';
import { modulesIn } from '../../../../processes/definitions.ts';
import type { TextNode } from '../../../../processes/document/structured-text.ts';
import { criteriaIn } from '../../../../processes/improvement/criteria.ts';
import { reviewInputs } from '../../../../processes/management-review/inputs.ts';
import { holidayText, weekText } from '../calendar-text.ts';
import type { BlockFact, FactSource } from '../fact.ts';
import { tableOf } from '../nodes.ts';
import { partRows } from '../setting-text.ts';
import { words } from '../words.ts';

function calendars({ planned, language, now }: FactSource): readonly TextNode[] {
  const { calendars: all } = planned.settings['calendars'] as { calendars: readonly CalendarDefinition[] };
  const heads = (['calendar', 'time-zone', 'hours', 'holidays'] as const).map(
    (name) => words[name][language],
  );
  return [
    tableOf(
      heads,
      all.map((calendar) => {
        const holidays = holidayText(calendar, now);
        return [
          calendar.name,
          calendar.time_zone,
          weekText(calendar, language),
          holidays.length === 0 ? words.none[language] : holidays,
        ];
      }),
    ),
  ];
}

function inputs({ language }: FactSource): readonly TextNode[] {
  const rows = Object.entries(reviewInputs).map(([letter, text]) => [letter, text[language]]);
  return [tableOf([words.item[language], words.input[language]], rows)];
}

function criteria({ planned, language }: FactSource): readonly TextNode[] | null {
  const { choices, minimum_score } = criteriaIn(planned.settings);
  if (choices.length === 0) return null;
  const heads = [words.criterion[language], words.weight[language]];
  const rows = choices.map(({ name, weight }) => [name, String(weight)]);
  const lowest = partRows('improvement.criteria', { minimum_score }, language);
  return [tableOf(heads, [...rows, ...lowest.map(({ part, value }) => [part, value])])];
}

/** Names of planned values that say how often something is done. */
const isInterval = (name: string): boolean => /interval|^review_days$|_months$/.test(name);

/** Settings that say how often something is done. */
const intervalSettings = modulesIn('service-provider').flatMap(({ setting_texts = {} }) =>
  Object.entries(setting_texts),
);

function plannedIntervals({ planned, language }: FactSource): readonly TextNode[] {
  const rows = intervalSettings.flatMap(([key, { title }]) => {
    const value = planned.settings[key] as Readonly<Record<string, unknown>>;
    const intervals = Object.fromEntries(Object.entries(value).filter(([name]) => isInterval(name)));
    const mark = planned.confirmed[key] === true ? '' : ` (${words['starting-value'][language]})`;
    return partRows(key, intervals, language).map((row) => [
      title[language],
      row.part,
      `${row.value}${mark}`,
    ]);
  });
  return [tableOf([words.what[language], words.item[language], words.planned[language]], rows)];
}

function nonconformityDays({ planned, language }: FactSource): readonly TextNode[] {
  const key = 'nonconformity.targets';
  const rows = partRows(key, planned.settings[key], language);
  return [
    tableOf(
      [words.item[language], words.planned[language]],
      rows.map(({ part, value }) => [part, value]),
    ),
  ];
}

/** What the organisation planned in settings. */
export const plannedFacts = {
  calendars: { recorded: { setting: 'calendars' }, tell: calendars },
  'management-review-inputs': { recorded: { register: 'management-review' }, tell: inputs },
  'improvement-criteria': { recorded: { setting: 'improvement.criteria' }, tell: criteria },
  'nonconformity-targets': { recorded: { setting: 'nonconformity.targets' }, tell: nonconformityDays },
  'planned-intervals': { recorded: { page: words['planned-page'] }, tell: plannedIntervals },
} as const satisfies Record<string, BlockFact>;
