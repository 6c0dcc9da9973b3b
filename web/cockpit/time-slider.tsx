import { ActionIcon, Group, Slider, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { Time, useLocale } from '../shared/time.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import type { Assessment, AssessmentSummary } from './assessment.ts';
import classes from './cockpit.module.css';
import { usePeriodText } from './period-text.ts';

interface TimeSliderProps {
  readonly shown: Pick<Assessment, 'number' | 'from' | 'to' | 'queried_at' | 'clause'>;
  /** Assessments of the whole standard, oldest first. */
  readonly past: readonly AssessmentSummary[];
  readonly onChoose: (number: string) => void;
}

interface TrackProps extends Pick<TimeSliderProps, 'past' | 'onChoose'> {
  readonly place: number;
}

function Track({ past, place, onChoose }: TrackProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const locale = useLocale();
  const [dragged, setDragged] = useState(place);
  const nameOf = (index: number): string => {
    const one = past[index];
    return one === undefined ? '' : `${one.number}, ${formatDate(Date.parse(one.to) - 1, locale)}`;
  };
  const step = (by: 1 | -1): void => onChoose(past[place + by]?.number ?? '');
  return (
    <Group gap="xs" wrap="nowrap" className={classes.track}>
      <ActionIcon aria-label={t('older')} disabled={past[place - 1] === undefined} onClick={() => step(-1)}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Slider
        className={classes.slider}
        size="sm"
        min={0}
        max={past.length - 1}
        value={dragged}
        onChange={setDragged}
        onChangeEnd={(index) => onChoose(past[index]?.number ?? '')}
        label={nameOf}
        marks={past.map((_one, value) => ({ value }))}
        thumbLabel={t('older-newer')}
        thumbProps={{ 'aria-valuetext': nameOf(dragged) }}
      />
      <ActionIcon aria-label={t('newer')} disabled={past[place + 1] === undefined} onClick={() => step(1)}>
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  );
}

/** Which assessment is shown, over which period, and the way to those before. */
export function TimeSlider({ shown, past, onChoose }: TimeSliderProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const periodText = usePeriodText();
  const place = past.findIndex(({ number }) => number === shown.number);
  return (
    <Group gap="sm" mb="xs" className={classes.time}>
      <Text fz="sm" className="figures">
        <b>{shown.number}</b> · {periodText(shown)}
        {shown.clause === null ? '' : ` · ${t('clause')} ${shown.clause}`}
      </Text>
      <Text fz="xs" c="dimmed" component="span">
        {t('asked-at')} <Time at={shown.queried_at} />
      </Text>
      {past.length > 1 && place !== -1 ? (
        <Track key={place} past={past} place={place} onChoose={onChoose} />
      ) : null}
    </Group>
  );
}
