import { Title } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import type { CheckVerdict } from '../../kernel/verdict.ts';
import type { Clause } from '../../standard/types.ts';
import { useText, useTexts } from '../i18n.ts';
import { cockpitTexts } from '../texts/cockpit.ts';
import type { AssessmentSummary } from './assessment.ts';
import { type Band, moved, sections, sparkOf, type Verdicts } from './bands.ts';
import { type CardAt, HoverCard } from './hover-card.tsx';
import { Spark } from './spark.tsx';
import classes from './wall.module.css';
import { WallCell } from './wall-cell.tsx';

interface WallProps {
  readonly verdicts: Verdicts;
  /** Number of the assessment shown, for links; blank for the latest. */
  readonly assessment: string;
  /** The verdicts that stand out; empty: all do. */
  readonly only: readonly CheckVerdict[];
  /** Assessments up to the one shown, oldest first. */
  readonly past: readonly AssessmentSummary[];
}

function ClauseName({ clause }: { readonly clause: Clause }): ReactNode {
  const text = useText();
  return (
    <span className={classes.name} title={text(clause.title)}>
      <b>{clause.id}</b> {text(clause.title)}
    </span>
  );
}

interface BandRowProps extends WallProps {
  readonly band: Band;
  /** The one cell that the tab key reaches. */
  readonly current: string;
}

function BandRow({ band, verdicts, assessment, only, past, current }: BandRowProps): ReactNode {
  return (
    <li className={classes.band}>
      <ClauseName clause={band.clause} />
      <span className={classes.cells}>
        {band.requirements.map(({ id }) => (
          <WallCell
            key={id}
            id={id}
            verdict={verdicts.get(id)?.verdict}
            assessment={assessment}
            faint={only.length > 0 && !only.some((verdict) => verdict === verdicts.get(id)?.verdict)}
            reachable={id === current}
          />
        ))}
      </span>
      <Spark values={sparkOf(band.clause.id, past)} />
    </li>
  );
}

function cellOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-requirement]') : null;
}

/** All requirements as cells, a band for each clause: what the records show, at one glance. */
export function Wall(props: WallProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(sections[0]?.bands[0]?.requirements[0]?.id ?? '');
  const [card, setCard] = useState<CardAt | null>(null);
  const closeCard = useCallback(() => setCard(null), []);
  const open = (target: EventTarget): void => {
    const cell = cellOf(target);
    const id = cell?.dataset['requirement'];
    if (cell !== null && id !== undefined) setCard({ id, cell });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return closeCard();
    const from = cellOf(event.target)?.dataset['requirement'];
    if (from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moved(from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    frame.current?.querySelector<HTMLElement>(`[data-requirement="${next}"]`)?.focus();
  };
  return (
    <section aria-label={t('wall')} aria-describedby="wall-keys">
      <p id="wall-keys" className="visually-hidden">
        {t('wall-keys')}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cells are links; this only hears what reaches them. */}
      <div
        ref={frame}
        className={classes.wall}
        onKeyDown={onKeyDown}
        onMouseOver={(event) => open(event.target)}
        onFocus={(event) => {
          setCurrent(cellOf(event.target)?.dataset['requirement'] ?? current);
          if (event.target.matches(':focus-visible')) open(event.target);
        }}
        onBlur={closeCard}
      >
        {sections.map(({ clause, bands }) => (
          <div key={clause.id} className={classes.section}>
            <Title order={2} className={classes.heading}>
              {clause.id} {text(clause.title)}
            </Title>
            <ul className={classes.bands}>
              {bands.map((band) => (
                <BandRow key={band.clause.id} {...props} band={band} current={current} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {card === null ? null : <HoverCard at={card} verdicts={props.verdicts} onClose={closeCard} />}
    </section>
  );
}
