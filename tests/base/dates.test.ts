/** Dates as authors write them, against a calendar and zones that were worked out apart. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { dateOf, isTimezone, parseDate } from '../../src/base/dates.ts';

const SHANGHAI = 'Asia/Shanghai';
const machineZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = machineZone;
});

/** The Gregorian rule, without a library. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const two = (value: number) => String(value).padStart(2, '0');

describe('parseDate', () => {
  test.each([
    ['2021-08-31', SHANGHAI, '2021-08-31T00:00:00+08:00'],
    ['2021-08-31 00:30', SHANGHAI, '2021-08-31T00:30:00+08:00'],
    ['2021/8/1 9:05:07', SHANGHAI, '2021-08-01T09:05:07+08:00'],
    ['  2021-08-31T00:30:00.999  ', SHANGHAI, '2021-08-31T00:30:00+08:00'],
    ['2021-08-31T00:30:00Z', SHANGHAI, '2021-08-31T08:30:00+08:00'],
    ['2021-08-31t00:30:00z', SHANGHAI, '2021-08-31T08:30:00+08:00'],
    ['2021-08-31 20:30 -0430', SHANGHAI, '2021-09-01T09:00:00+08:00'],
    ['2021-08-31T12:00:00+08:00', 'America/St_Johns', '2021-08-31T01:30:00-02:30'],
    ['2021-01-31', 'America/St_Johns', '2021-01-31T00:00:00-03:30'],
    ['2021-12-31T10:00:00Z', 'Pacific/Kiritimati', '2022-01-01T00:00:00+14:00'],
    ['2000-02-29', 'UTC', '2000-02-29T00:00:00+00:00'],
    // Daylight saving skips 02:30: it becomes 03:30.
    ['2021-03-14 02:30', 'America/New_York', '2021-03-14T03:30:00-04:00'],
    // It repeats 01:30: the first is meant.
    ['2021-11-07 01:30', 'America/New_York', '2021-11-07T01:30:00-04:00'],
    // The midnight that Chile's clocks skip.
    ['2022-09-11', 'America/Santiago', '2022-09-11T01:00:00-03:00'],
    // China kept daylight saving in 1988.
    ['1988-08-08', SHANGHAI, '1988-08-08T00:00:00+09:00'],
  ])('reads `%s` in %s as %s', (written, zone, iso) => {
    const date = parseDate(written, zone);
    expect(date?.iso).toBe(iso);
    expect(date?.epoch).toBe(Date.parse(iso));
  });

  test.each([
    ...['', 'today', '2021', '2021-08', '31-08-2021', '2021-8-31-1', '20210831', '2021-08-31 12'],
    ...['2024-02-31', '2023-02-29', '1900-02-29', '2021-13-01', '2021-00-10', '2021-04-31'],
    ...['2021-08-31 24:00', '2021-08-31 12:60', '2021-08-31 12:00:60', '2021-08-31 12:00 +25:00'],
    ...['2021-08-31 12:00 Asia/Tokyo', '2021-08-31[UTC]', '２０２１-08-31', '2021-08-31 12:00 CST'],
  ])('refuses `%s`', (written) => {
    expect(parseDate(written, SHANGHAI)).toBeUndefined();
  });

  it('takes the days of the calendar and no others', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33));
    fc.assert(
      fc.property(day, ([year, month, number]) => {
        const written = `${String(year).padStart(4, '0')}-${two(month)}-${two(number)}`;
        const exists = month >= 1 && month <= 12 && number >= 1 && number <= daysIn(year, month);
        const date = parseDate(written, 'UTC');
        expect(date !== undefined).toBe(exists);
        if (date) expect(date.iso).toBe(`${written}T00:00:00+00:00`);
      }),
    );
  });

  it('is the same whatever the zone of the machine', () => {
    const read = () => [parseDate('2021-03-14 02:30', SHANGHAI), dateOf(1e12, 'Europe/Paris')];
    const expected = read();
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      expect(read()).toEqual(expected);
    }
  });
});

describe('dateOf', () => {
  it('gives the fields that the zone shows', () => {
    expect(dateOf(Date.UTC(2021, 7, 30, 16, 30, 5), SHANGHAI)).toEqual({
      ...{ epoch: Date.UTC(2021, 7, 30, 16, 30, 5), iso: '2021-08-31T00:30:05+08:00' },
      ...{ year: 2021, month: 8, day: 31, hour: 0, minute: 30, second: 5 },
    });
  });

  it('is read back by parseDate in any zone', () => {
    const zones = fc.constantFrom(SHANGHAI, 'America/St_Johns', 'Pacific/Kiritimati', 'UTC');
    const seconds = fc.integer({ min: Date.UTC(1980) / 1000, max: Date.UTC(2100) / 1000 });
    fc.assert(
      fc.property(seconds, zones, zones, (second, zone, other) => {
        const { iso } = dateOf(second * 1000, zone);
        expect(parseDate(iso, other)).toEqual(dateOf(second * 1000, other));
      }),
    );
  });
});

test.each([
  ['Asia/Shanghai', true],
  ['UTC', true],
  ['+08:00', true],
  ['Asia/Peking', false],
  ['', false],
  ['8', false],
])('isTimezone: `%s` is %s', (zone, expected) => {
  expect(isTimezone(zone)).toBe(expected);
});
