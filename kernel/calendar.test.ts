import { describe, expect, it } from 'vitest';
import {
  addWorking,
  type CalendarDefinition,
  calendarProblems,
  makeCalendar,
  subtractWorking,
  workingMilliseconds,
} from './calendar.ts';
import { Refusal } from './errors.ts';
import { calendarOf, HOUR_MS, instant, roundTheClock } from './testing/working-time.ts';

const office = makeCalendar(
  calendarOf('Europe/Berlin', [
    ['08:00', '12:00'],
    ['13:00', '17:00'],
  ]),
);

function hoursBetween(definition: CalendarDefinition, from: string, to: string): number {
  return workingMilliseconds(makeCalendar(definition), instant(from), instant(to)) / HOUR_MS;
}

describe('working time between two instants', () => {
  it('leaves out lunch, nights and weekends', () => {
    // Friday 11:00 to Monday 09:30: 1 h, 4 h, and 1.5 h.
    const worked = workingMilliseconds(
      office,
      instant('2026-01-09T11:00+01:00'),
      instant('2026-01-12T09:30+01:00'),
    );
    expect(worked / HOUR_MS).toBe(6.5);
  });

  it('is negative backwards', () => {
    const [from, to] = [instant('2026-01-09T11:00+01:00'), instant('2026-01-12T09:30+01:00')];
    expect(workingMilliseconds(office, to, from)).toBe(-workingMilliseconds(office, from, to));
  });

  it('counts nothing on a holiday', () => {
    const closed = calendarOf('Asia/Ho_Chi_Minh', [['08:00', '17:00']], {}, ['2026-04-30', '2026-05-01']);
    expect(hoursBetween(closed, '2026-04-29T17:00+07:00', '2026-05-04T08:00+07:00')).toBe(0);
    expect(hoursBetween(closed, '2026-04-29T16:00+07:00', '2026-05-04T09:00+07:00')).toBe(2);
  });

  it('carries a night shift over midnight', () => {
    const night = calendarOf('Asia/Kolkata', [
      ['00:00', '06:00'],
      ['22:00', '24:00'],
    ]);
    expect(hoursBetween(night, '2026-01-06T21:00+05:30', '2026-01-07T07:00+05:30')).toBe(8);
  });

  it('counts real hours of a night on which clocks change', () => {
    const night = calendarOf('Europe/Berlin', [], { sunday: [['00:00', '06:00']] });
    expect(hoursBetween(night, '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(5);
    expect(hoursBetween(night, '2026-06-27T12:00Z', '2026-06-28T12:00Z')).toBe(6);
    expect(hoursBetween(night, '2026-10-24T12:00Z', '2026-10-25T12:00Z')).toBe(7);
  });

  it('counts the half hour by which Lord Howe Island changes', () => {
    const night = calendarOf('Australia/Lord_Howe', [], { sunday: [['00:00', '06:00']] });
    expect(hoursBetween(night, '2026-10-03T00:00Z', '2026-10-04T12:00Z')).toBe(5.5);
    expect(hoursBetween(night, '2026-04-04T00:00Z', '2026-04-05T12:00Z')).toBe(6.5);
  });

  it('finds no work in an hour that the clocks skip, and twice in an hour that they repeat', () => {
    const early = calendarOf('America/New_York', [], { sunday: [['02:00', '03:00']] });
    expect(hoursBetween(early, '2026-03-07T12:00Z', '2026-03-09T00:00Z')).toBe(0);
    const repeated = calendarOf('America/New_York', [], { sunday: [['01:00', '02:00']] });
    expect(hoursBetween(repeated, '2026-10-31T12:00Z', '2026-11-02T00:00Z')).toBe(2);
  });

  it('counts no working day where a zone skipped a whole date', () => {
    // Samoa went from Thursday 29 to Saturday 31 December 2011.
    const samoa = calendarOf('Pacific/Apia', [['08:00', '16:00']]);
    expect(hoursBetween(samoa, '2011-12-29T00:00-10:00', '2012-01-01T00:00+14:00')).toBe(8);
  });

  it('equals real time in a calendar that never closes', () => {
    const open = makeCalendar(roundTheClock('America/New_York'));
    const [from, to] = [instant('1971-02-03T04:05:06.007Z'), instant('2099-08-09T10:11:12.013Z')];
    expect(workingMilliseconds(open, from, to)).toBe(to - from);
    expect(addWorking(open, from, to - from)).toBe(to);
    expect(subtractWorking(open, to, to - from)).toBe(from);
  });

  it('knows the years 1970 to 2100 and no others', () => {
    const open = makeCalendar(roundTheClock('UTC'));
    expect(
      workingMilliseconds(open, instant('1950-01-01T00:00Z'), instant('1970-01-02T00:00Z')) / HOUR_MS,
    ).toBe(24);
    expect(
      workingMilliseconds(open, instant('2100-12-31T00:00Z'), instant('2200-01-01T00:00Z')) / HOUR_MS,
    ).toBe(24);
    expect(workingMilliseconds(open, instant('1900-01-01T00:00Z'), instant('1960-01-01T00:00Z'))).toBe(0);
    expect(workingMilliseconds(open, instant('2150-01-01T00:00Z'), instant('2160-01-01T00:00Z'))).toBe(0);
    expect(addWorking(open, instant('1950-01-01T00:00Z'), HOUR_MS)).toBe(instant('1970-01-01T01:00Z'));
    expect(subtractWorking(open, instant('2200-01-01T00:00Z'), HOUR_MS)).toBe(instant('2100-12-31T23:00Z'));
  });

  it('still follows summer time in 2100', () => {
    const summer = workingMilliseconds(office, instant('2100-07-01T06:00Z'), instant('2100-07-01T07:00Z'));
    const winter = workingMilliseconds(office, instant('2100-12-01T06:00Z'), instant('2100-12-01T07:00Z'));
    expect([summer, winter]).toEqual([HOUR_MS, 0]);
  });
});

describe('working time added and taken away', () => {
  it('ends a day of eight hours at closing time, not at the next opening', () => {
    expect(addWorking(office, instant('2026-01-09T08:00+01:00'), 8 * HOUR_MS)).toBe(
      instant('2026-01-09T17:00+01:00'),
    );
  });

  it('goes on after the weekend', () => {
    expect(addWorking(office, instant('2026-01-09T16:00+01:00'), 2 * HOUR_MS)).toBe(
      instant('2026-01-12T09:00+01:00'),
    );
  });

  it('counts back to opening time, not to the closing before', () => {
    const start = subtractWorking(office, instant('2026-01-09T17:00+01:00'), 8 * HOUR_MS);
    expect(start).toBe(instant('2026-01-09T08:00+01:00'));
    const earlier = subtractWorking(office, instant('2026-01-12T09:00+01:00'), 2 * HOUR_MS);
    expect(earlier).toBe(instant('2026-01-09T16:00+01:00'));
  });

  it('stays where it is for no time at all, even when closed', () => {
    const sunday = instant('2026-01-11T10:00+01:00');
    expect(addWorking(office, sunday, 0)).toBe(sunday);
    expect(subtractWorking(office, sunday, 0)).toBe(sunday);
  });

  it('passes the change of clocks', () => {
    // Saturday 28 March 2026, 20:00 in Berlin; six real hours later the wall clock shows 03:00, not 02:00.
    const open = makeCalendar(roundTheClock('Europe/Berlin'));
    expect(addWorking(open, instant('2026-03-28T20:00+01:00'), 6 * HOUR_MS)).toBe(
      instant('2026-03-29T03:00+02:00'),
    );
  });

  it('reaches the very last instant of each stretch it works out at a time', () => {
    const open = makeCalendar(roundTheClock('UTC'));
    for (let days = 0; days < 47_000; days += 7) {
      expect(addWorking(open, 0, days * 24 * HOUR_MS)).toBe(days * 24 * HOUR_MS);
      expect(subtractWorking(open, days * 24 * HOUR_MS, days * 24 * HOUR_MS)).toBe(0);
    }
  });

  it('says null where it never gets', () => {
    const never = makeCalendar(calendarOf('UTC', []));
    expect(addWorking(never, instant('2026-01-01T00:00Z'), 1)).toBeNull();
    expect(subtractWorking(never, instant('2026-01-01T00:00Z'), 1)).toBeNull();
    expect(addWorking(office, instant('2100-12-31T00:00Z'), 100 * HOUR_MS)).toBeNull();
    expect(subtractWorking(office, instant('1970-01-02T00:00Z'), 100 * HOUR_MS)).toBeNull();
    // A calendar whose only working time is skipped in spring still has it on all other Sundays.
    const rare = makeCalendar(calendarOf('America/New_York', [], { sunday: [['02:00', '03:00']] }));
    expect(addWorking(rare, instant('2026-03-07T12:00Z'), 1)).toBe(instant('2026-03-15T02:00-04:00') + 1);
  });

  it('refuses to count a negative amount', () => {
    expect(() => addWorking(office, 0, -1)).toThrow(RangeError);
    expect(() => subtractWorking(office, 0, Number.NaN)).toThrow(RangeError);
  });
});

describe('problems of a calendar', () => {
  const good = calendarOf('Asia/Ho_Chi_Minh', [
    ['08:00', '12:00'],
    ['12:00', '24:00'],
  ]);

  it('finds none in a good one', () => {
    expect(calendarProblems(good)).toEqual([]);
    expect(calendarProblems(roundTheClock('UTC'))).toEqual([]);
    expect(calendarProblems(calendarOf('UTC', [], {}, ['2028-02-29']))).toEqual([]);
  });

  it.each(['Europe/Atlantis', '+07:00', ''])('refuses the zone %j', (time_zone) => {
    expect(calendarProblems({ ...good, time_zone })[0]?.path).toBe('/time_zone');
  });

  it('names the hours that end before they begin, overlap or stand out of order', () => {
    const hours = {
      ...good.hours,
      monday: [['17:00', '08:00']],
      tuesday: [
        ['08:00', '12:00'],
        ['11:00', '13:00'],
      ],
      friday: [
        ['13:00', '17:00'],
        ['08:00', '12:00'],
      ],
    };
    expect(calendarProblems({ ...good, hours })).toEqual([
      { path: '/hours/monday/0', code: 'calendar.hours-backwards', params: { from: '17:00', to: '08:00' } },
      {
        path: '/hours/tuesday/1',
        code: 'calendar.hours-overlap',
        params: { from: '11:00', to: '13:00', previous_to: '12:00' },
      },
      {
        path: '/hours/friday/1',
        code: 'calendar.hours-overlap',
        params: { from: '08:00', to: '12:00', previous_to: '17:00' },
      },
    ]);
  });

  it.each(['8:00', '24:01', '12:60', 'noon'])('refuses the time %j', (text) => {
    const problems = calendarProblems({ ...good, hours: { ...good.hours, monday: [['00:00', text]] } });
    expect(problems).toEqual([
      { path: '/hours/monday/0/1', code: 'calendar.time-invalid', params: { value: text } },
    ]);
  });

  it.each(['2026-02-30', '2026-13-01', '30.04.2026', '1969-12-31', '2101-01-01'])(
    'refuses the date %j',
    (date) => {
      expect(calendarProblems({ ...good, holidays: [{ date, name: 'Closed' }] })).toEqual([
        { path: '/holidays/0/date', code: 'calendar.date-invalid', params: { value: date } },
      ]);
    },
  );

  it('names a holiday given twice', () => {
    const holidays = ['2026-04-30', '2026-05-01', '2026-04-30'].map((date) => ({ date, name: 'Closed' }));
    expect(calendarProblems({ ...good, holidays })).toEqual([
      { path: '/holidays/2/date', code: 'calendar.holiday-twice', params: { date: '2026-04-30' } },
    ]);
  });

  it('says what is missing, whatever it is given', () => {
    const { hours: _, ...rest } = good;
    for (const value of [null, 'office', {}, rest]) {
      expect(calendarProblems(value).map(({ code }) => code)).toContain('calendar.invalid');
    }
  });

  it('makes no calendar of a bad definition', () => {
    expect(() => makeCalendar({ ...good, time_zone: 'Europe/Atlantis' })).toThrow(Refusal);
  });
});
