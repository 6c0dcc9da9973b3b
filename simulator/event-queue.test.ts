import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventQueue } from './event-queue.ts';

test('events come out in the order of time, then as they were put in, however puts and takes mix', () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant('take' as const)));
  fc.assert(
    fc.property(steps, (script) => {
      const queue = new EventQueue<number>();
      let waiting: { at: number; event: number }[] = [];
      const takeBoth = (): void => {
        const expected = waiting.toSorted((a, b) => a.at - b.at)[0];
        waiting = waiting.filter((event) => event !== expected);
        const taken = queue.take();
        expect(taken && { at: taken.at, event: taken.event }).toEqual(expected);
      };
      script.forEach((step, event) => {
        if (step === 'take') return takeBoth();
        queue.put(step, event);
        waiting.push({ at: step, event });
      });
      while (waiting.length > 0) takeBoth();
      expect(queue.take()).toBeUndefined();
    }),
  );
});
