import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import type { RoomHead } from './room.ts';

/** Writes from which day to which a room is open. */
export function useDays(): (room: Pick<RoomHead, 'opens_on' | 'closes_on'>) => string {
  const t = useTexts(auditRoomPageTexts);
  const locale = useLocale();
  const day = (date: string | null): string => (date === null ? '–' : formatDate(date, locale, 'UTC'));
  return ({ opens_on, closes_on }) => t('days', { from: day(opens_on), to: day(closes_on) });
}
