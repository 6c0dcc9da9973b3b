import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { type ActivityDraft, activityDraftKey, type OpenedRecord } from '../records/record.ts';
import { keepDraft, keptDraft } from '../shared/drafts.ts';
import { AppLink } from '../shared/link.tsx';
import { useAllPageActions } from '../shared/page-actions.ts';
import { Time, useLocale } from '../shared/time.tsx';
import { reviewsTexts } from '../texts/reviews.ts';
import { aroundGap, gap } from './around.ts';
import { AskTakeover } from './ask-takeover.tsx';
import { InputEntry } from './input-entry.tsx';
import {
  type InputRow,
  type PreparedInput,
  type PreparedReview,
  type Takeover,
  takeOver,
  writtenFor,
  writtenOtherwise,
} from './prepared.ts';
import classes from './reviews.module.css';

/** Something that is about to be taken over into the form of an activity. */
interface Taking {
  readonly activity: string;
  readonly rows: readonly InputRow[];
  readonly inputs: readonly PreparedInput[];
}

/** The rows as the form of the activity would begin with them: what was typed into it, or else what is recorded. */
function rowsOf(record: OpenedRecord, activity: string): readonly InputRow[] {
  const draft = keptDraft(activityDraftKey(record.number, activity)) as ActivityDraft | null;
  return (draft?.values['inputs'] ?? record['inputs'] ?? []) as readonly InputRow[];
}

/** Taking over into the form of the activity that fits: one input is written, all of them complete the preparation. */
function useTaking(record: OpenedRecord) {
  const actions = useAllPageActions();
  const [asked, setAsked] = useState<Taking | null>(null);
  const offered = (name: string): boolean => record.activities.some((one) => one.name === name);

  function carry({ activity, rows, inputs }: Taking, how: Takeover): void {
    const draft: ActivityDraft = { values: { inputs: takeOver(rows, inputs, how) }, text: '' };
    keepDraft(activityDraftKey(record.number, activity), draft);
    setAsked(null);
    actions.find(({ id }) => id === activity)?.run();
  }

  function take(inputs: readonly PreparedInput[]): void {
    const activity = inputs.length === 1 && offered('gather') ? 'gather' : 'prepare';
    const taking = { activity, rows: rowsOf(record, activity), inputs };
    if (writtenOtherwise(taking.rows, inputs).length > 0) setAsked(taking);
    else carry(taking, 'keep');
  }

  return { asked, take, carry, cancel: () => setAsked(null), isPossible: offered('prepare') };
}

/** As of when and for which time everything was read. */
function Reach({ prepared: { at, previous } }: { readonly prepared: PreparedReview }): ReactNode {
  const t = useTexts(reviewsTexts);
  const locale = useLocale();
  if (previous === null) {
    return (
      <>
        <Time at={at} form="absolute" />, {t('since-year')}
      </>
    );
  }
  const day = previous.day === null ? '–' : formatDate(previous.day, locale, 'UTC');
  const [before, after] = aroundGap(t('since', { review: gap, day }));
  return (
    <>
      <Time at={at} form="absolute" />, {before}
      <AppLink
        underline="always"
        href={paths.record('management-reviews', previous.number)}
        title={previous.title}
      >
        {previous.number}
      </AppLink>
      {after}
    </>
  );
}

interface PreparedInputsProps {
  readonly record: OpenedRecord;
  readonly prepared: PreparedReview;
  readonly onReadAgain: () => void;
  readonly reading: boolean;
}

/** What the records show for each input, to be taken over into the form in which the inputs are prepared. */
export function PreparedInputs({ record, prepared, onReadAgain, reading }: PreparedInputsProps): ReactNode {
  const t = useTexts(reviewsTexts);
  const { asked, take, carry, cancel, isPossible } = useTaking(record);
  const written = (record['inputs'] ?? []) as readonly InputRow[];
  return (
    <section aria-label={t('prepared')}>
      <div className={classes.head}>
        <Text component="h2" fz="md" fw={600}>
          {t('prepared')}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="subtle" loading={reading} onClick={onReadAgain}>
            {t('read-again')}
          </Button>
          {isPossible ? (
            <Button size="compact-sm" variant="default" onClick={() => take(prepared.inputs)}>
              {t('take-all')}
            </Button>
          ) : null}
        </Group>
      </div>
      <Text fz="xs" c="dimmed">
        {t('prepared-why')} <Reach prepared={prepared} />
      </Text>
      {prepared.inputs.map((input) => (
        <InputEntry
          key={input.item}
          input={input}
          written={writtenFor(written, input.item)}
          onTake={isPossible ? () => take([input]) : null}
        />
      ))}
      {asked === null ? null : (
        <AskTakeover
          items={writtenOtherwise(asked.rows, asked.inputs)}
          withOthers={asked.inputs.length > 1}
          onChoose={(how) => carry(asked, how)}
          onClose={cancel}
        />
      )}
    </section>
  );
}
