import type { Turns } from '../settings.ts';
import type { Story } from '../system/story.ts';
import { applying } from './application.ts';
import { auditing } from './audits.ts';
import { certifying } from './certified.ts';
import { findings } from './findings.ts';
import { preparing } from './preparing.ts';
import { refusedClient } from './refused-client.ts';
import { rooms } from './rooms.ts';
import { surveillance } from './surveillance.ts';

/** The road to a certificate on both sides, and a client of the body's that did not get there. */
export function roadStories(turns: Turns): readonly Story[] {
  return [
    ...preparing,
    ...applying,
    ...auditing,
    ...findings,
    ...certifying,
    ...surveillance(turns),
    ...rooms,
    ...refusedClient,
  ];
}
