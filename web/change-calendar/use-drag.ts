import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { snapped } from './layout.ts';

/** How far an entry was moved: whole days, and milliseconds within them. */
export interface Shift {
  readonly days: number;
  readonly ms: number;
  /** The same as it is seen, in pixels. */
  readonly right: number;
  readonly down: number;
}

/** What distances on the screen mean. */
export interface DragScale {
  /** Width of a day where days lie side by side; null: sideways is time as well. */
  readonly dayWidth: (element: HTMLElement) => number | null;
  /** Milliseconds for each pixel along the axis of time. */
  readonly msPerPixel: (element: HTMLElement) => number;
  readonly axis: 'down' | 'sideways';
  /** Moves by steps of so many milliseconds. */
  readonly step: number;
}

/** Pixels before a press counts as dragging. */
const threshold = 5;

interface Pressed {
  readonly x: number;
  readonly y: number;
  readonly element: HTMLElement;
}

function shiftOf(
  { element, x, y }: Pressed,
  event: { clientX: number; clientY: number },
  scale: DragScale,
): Shift {
  const [right, down] = [event.clientX - x, event.clientY - y];
  const width = scale.dayWidth(element);
  const days = width === null ? 0 : Math.round(right / width);
  const perPixel = scale.msPerPixel(element);
  const isDown = scale.axis === 'down';
  const ms = snapped((isDown ? down : right) * perPixel, scale.step);
  const along = ms / perPixel;
  return isDown ? { days, ms, right: days * (width ?? 0), down: along } : { days, ms, right: along, down: 0 };
}

/**
 * Dragging an entry to another time with the pointer; Escape lets it be where it was. The keyboard has a dialog for the
 * same. `shift` is how far it is moved now, null while it is not.
 */
export function useDrag(scale: DragScale, onDrop: (shift: Shift) => void) {
  const pressed = useRef<Pressed | null>(null);
  const [shift, setShift] = useState<Shift | null>(null);
  const isDragged = shift !== null;
  const suppress = useRef(false);
  useEffect(() => {
    if (!isDragged) return;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      pressed.current = null;
      // The button is still to be let go over it: that opens nothing.
      suppress.current = true;
      setShift(null);
    };
    document.addEventListener('keydown', cancel);
    return () => document.removeEventListener('keydown', cancel);
  }, [isDragged]);
  return {
    shift,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        suppress.current = false;
        if (event.button !== 0 || event.pointerType === 'touch') return;
        pressed.current = { x: event.clientX, y: event.clientY, element: event.currentTarget };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const from = pressed.current;
        if (from === null) return;
        const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > threshold;
        if (far || isDragged) setShift(shiftOf(from, event, scale));
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const from = pressed.current;
        pressed.current = null;
        if (from === null || !isDragged) return;
        suppress.current = true;
        setShift(null);
        const to = shiftOf(from, event, scale);
        if (to.days !== 0 || to.ms !== 0) onDrop(to);
      },
      onPointerCancel: () => {
        pressed.current = null;
        setShift(null);
      },
    },
    /** Whether the click that follows a drop is to be passed over. */
    wasDragged: () => suppress.current,
  };
}
