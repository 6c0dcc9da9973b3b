import { Badge, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { pathOfNumber, paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { reviewsTexts } from '../texts/reviews.ts';
import type { PreparedInput } from './prepared.ts';
import classes from './reviews.module.css';

interface InputProps {
  readonly input: PreparedInput;
}

/** From when it is, and whether that is older than the last review. */
function Marks({ input: { as_of, older } }: InputProps): ReactNode {
  const t = useTexts(reviewsTexts);
  const locale = useLocale();
  return (
    <span className={classes.marks}>
      {as_of === null ? t('undated') : t('as-of', { day: formatDate(as_of, locale, 'UTC') })}
      {older ? (
        <Badge color="yellow" size="sm">
          {t('older')}
        </Badge>
      ) : null}
    </span>
  );
}

function RegisterLink({
  register: { process, plural, count },
}: {
  readonly register: PreparedInput['registers'][number];
}): ReactNode {
  const { plural: name } = useProcessNames(process);
  return (
    <AppLink href={paths.records(plural)}>
      {name} ({count})
    </AppLink>
  );
}

/** The registers and the records that it was told from. */
function Behind({ input: { registers, records } }: InputProps): ReactNode {
  const t = useTexts(reviewsTexts);
  return (
    <ul className={classes.links} aria-label={t('behind')}>
      {registers.map((register) => (
        <li key={register.process}>
          <RegisterLink register={register} />
        </li>
      ))}
      {records.map(({ number, title }) => (
        <li key={number}>
          <AppLink href={pathOfNumber(number)?.path ?? '#'} title={title}>
            {number}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

interface InputEntryProps extends InputProps {
  /** What is written for it so far. */
  readonly written: string;
  /** Takes it over; null where nothing can be written any more. */
  readonly onTake: (() => void) | null;
}

/** One input: what the records show beside what is written. */
export function InputEntry({ input, written, onTake }: InputEntryProps): ReactNode {
  const t = useTexts(reviewsTexts);
  const names = useProcessNames('management-review');
  const name = names.choice('inputs.item', input.item);
  return (
    <details className={classes.input} data-input={input.item}>
      <summary>
        <span className={classes.letter}>{input.item}</span>
        <span>{name}</span>
        <Marks input={input} />
        <span className={classes.first}>{input.content.split('\n')[0]}</span>
      </summary>
      <div className={classes.body}>
        <div>
          <p className={classes.text}>{input.content}</p>
          <Behind input={input} />
        </div>
        <div>
          <Text fz="xs" c="dimmed">
            {t('written')}
          </Text>
          <p className={classes.text}>{written === '' ? t('not-written') : written}</p>
          {onTake === null ? null : (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('take-input', { input: name })}
              onClick={onTake}
            >
              {t('take')}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
