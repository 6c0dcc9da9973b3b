import { Button, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMessagePlus } from '@tabler/icons-react';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { notingRoles } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { marginId } from '../records/margin.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { documentsTexts } from '../texts/documents.ts';
import { isPrepared } from './document.ts';
import type { Passage } from './passages.ts';
import { RemarkList, SayForm } from './remark-list.tsx';
import classes from './remarks.module.css';
import { useSelectedPassage } from './selected-passage.ts';

interface WithRemarksProps {
  readonly record: OpenedRecord;
  /** How far into the text the passages begin that still stand in it, by the ids of their remarks. */
  readonly places: ReadonlyMap<string, number>;
  readonly children: ReactNode;
}

const neverChanges = () => () => undefined;

/** Where beside the text there is room for remarks; null on a narrow page, on which they come below it. */
function useSlot(): HTMLElement | null {
  const wide = useMediaQuery('(min-width: 48.0625em)');
  // The page around is drawn along with the text: what is looked for is there when both are.
  const slot = useSyncExternalStore(neverChanges, () => document.getElementById(marginId));
  return wide ? slot : null;
}

/** The passage to which a link of the list leads, and back: shown, and told to who reads the page aloud. */
function goTo(element: HTMLElement | null | undefined): void {
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/**
 * A text that is being prepared with what people remark on it: beside it where there is room, else below. What takes no
 * remarks, or shows them to others than the reader, stays as it is.
 */
export function WithRemarks(props: WithRemarksProps): ReactNode {
  return props.record['remarks'] === undefined ? props.children : <Remarked {...props} />;
}

function Remarked({ record, places, children }: WithRemarksProps): ReactNode {
  const t = useTexts(documentsTexts);
  const frame = useRef<HTMLDivElement>(null);
  const passage = useSelectedPassage(frame);
  const slot = useSlot();
  const maySay = useHolds(notingRoles) && isPrepared(record);
  /** What is remarked upon now; a blank passage: all of the text. */
  const [about, setAbout] = useState<Passage | null>(null);
  const toCard = (target: EventTarget): void => {
    const id = (target as HTMLElement).closest('[data-remark]')?.getAttribute('data-remark') ?? null;
    if (id !== null) goTo(document.getElementById(`remark-${id}`));
  };
  const margin = (
    <aside className={classes.margin} aria-label={t('remarks')}>
      <Text component="h2" fz="sm" fw={600}>
        {t('remarks')}
      </Text>
      {about === null ? null : (
        <div className={classes.card}>
          {about.quote === '' ? null : (
            <Text component="div" fz="xs" className={classes.quote ?? ''}>
              {about.quote}
            </Text>
          )}
          <SayForm
            key={about.quote}
            record={record}
            path="remarks"
            label={t(about.quote === '' ? 'remark-whole-label' : 'remark-label')}
            action={t('remark')}
            more={about.quote === '' ? {} : about}
            onDone={() => setAbout(null)}
          />
        </div>
      )}
      <RemarkList
        record={record}
        places={places}
        maySay={maySay}
        onGo={(id) => goTo(frame.current?.querySelector<HTMLElement>(`[data-remark="${id}"]`))}
      />
      {maySay && about === null ? (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setAbout({ quote: '', before: '' })}>
            {t('remark-on-whole')}
          </Button>
        </div>
      ) : null}
    </aside>
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short way by mouse; the list leads to each passage */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div ref={frame} className={classes.text} onClick={({ target }) => toCard(target)}>
        {children}
        {maySay && passage !== null ? (
          <Button
            size="compact-sm"
            className={classes.float ?? ''}
            style={{ top: passage.top, left: passage.left }}
            leftSection={<IconMessagePlus size={16} />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setAbout({ quote: passage.quote, before: passage.before })}
          >
            {t('remark-on-passage')}
          </Button>
        ) : null}
      </div>
      {slot === null ? margin : createPortal(margin, slot)}
    </>
  );
}
