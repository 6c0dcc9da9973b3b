import { Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { requirementById } from '../../standard/requirements.ts';
import { useTexts } from '../i18n.ts';
import { Time } from '../shared/time.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import type { AssessedCheck } from './assessment.ts';
import type { Verdicts } from './bands.ts';
import { Statement } from './statement.tsx';
import classes from './wall.module.css';

/** The cell that the card belongs to. */
export interface CardAt {
  readonly id: string;
  readonly cell: HTMLElement;
}

interface HoverCardProps {
  readonly at: CardAt;
  readonly verdicts: Verdicts;
  readonly onClose: () => void;
}

/** How long the pointer may be on its way from the cell to the card. */
const leave_ms = 150;

/** The card stays while the pointer is on it or on its cell, and goes on Escape (WCAG 1.4.13). */
function useLeaving(
  at: CardAt,
  onClose: () => void,
): { readonly stay: () => void; readonly leave: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = (): void => clearTimeout(timer.current);
  const leave = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(onClose, leave_ms);
  };
  useEffect(() => {
    const { cell } = at;
    const later = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(onClose, leave_ms);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    clearTimeout(timer.current);
    cell.addEventListener('mouseleave', later);
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer.current);
      cell.removeEventListener('mouseleave', later);
      document.removeEventListener('keydown', onKey);
    };
  }, [at, onClose]);
  return { stay, leave };
}

const gap = 6;

/** Beside the cell, wherever there is room. */
function placeOf(cell: HTMLElement, card: HTMLElement): { left: number; top: number } {
  const from = cell.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = from.bottom + gap + height <= window.innerHeight;
  return {
    left: Math.max(gap, Math.min(from.left - 12, window.innerWidth - width - gap)),
    top: below ? from.bottom + gap : Math.max(gap, from.top - gap - height),
  };
}

function CheckLine({ check }: { readonly check: AssessedCheck }): ReactNode {
  const t = useTexts(cockpitTexts);
  return (
    <Text fz="xs" className="figures">
      {check.id}: {t('of', { exceptions: check.exceptions, population: check.population })}
    </Text>
  );
}

/** What a cell stands for: the requirement in words, its figures and its newest evidence. */
export function HoverCard({ at, verdicts, onClose }: HoverCardProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const { stay, leave } = useLeaving(at, onClose);
  useLayoutEffect(() => {
    if (card.current !== null) setPlace(placeOf(at.cell, card.current));
  }, [at]);
  const requirement = requirementById(at.id);
  const found = verdicts.get(at.id);
  const newest = (found?.checks ?? [])
    .flatMap(({ newest_evidence_at: evidence }) => evidence ?? [])
    .sort()
    .at(-1);
  return createPortal(
    <div
      ref={card}
      role="tooltip"
      className={classes.card}
      style={{ ...place, visibility: place === null ? 'hidden' : 'visible' }}
      onMouseEnter={stay}
      onMouseLeave={leave}
    >
      <Stack gap={4}>
        <span className={classes.cardHead}>
          <b>{at.id}</b>
          {found === undefined ? t('left-out') : <VerdictMark verdict={found.verdict} named />}
        </span>
        {requirement === undefined ? null : <Statement requirement={requirement} fz="sm" />}
        {found?.checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
        {newest === undefined ? null : (
          <Text fz="xs" c="dimmed">
            {t('newest')}: <Time at={newest} form="absolute" />
          </Text>
        )}
      </Stack>
    </div>,
    document.body,
  );
}
