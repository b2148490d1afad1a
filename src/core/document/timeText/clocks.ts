import { claimsOf } from './claims';
import type { ClockPart } from './timePart';

interface ClockPattern {
  readonly form: ClockPart['form'];
  readonly pattern: RegExp;
  readonly weak: boolean;
}

// "14:05 a user" has no meridiem: a single letter must touch the time.
const meridiemAfter = String.raw`(?:\s?(?<after>[apAP]\.[mM]\.|[apAP][mM](?![A-Za-z0-9]))|(?<letter>[ap])(?![A-Za-z0-9.'’]))?(?<unit>\s?(?:Uhr|hrs)\b)?`;
const japaneseBefore = String.raw`(?<before>午前|午後|[AaPp][Mm])\s?`;
const notWithin = String.raw`(?<![\d:：.,=$#]|[A-SU-Za-z_]|[A-Za-z]-|[A-Za-z]T)`;
// A length of time is no time of day: "1:30 hours", "2時間".
const notLength = String.raw`(?!\s?(?:hours?|mins?\b|minutes?|時間|分間|[%％]))`;

const patterns: readonly ClockPattern[] = [
  {
    form: 'japanese',
    weak: false,
    pattern: new RegExp(
      String.raw`(?<![\d:.])(?:${japaneseBefore})?(?<hour>\d{1,2})\s?時(?!間|点|刻|期|系|代|差|限)(?:\s?(?:(?<minute>\d{1,2})\s?分(?!間)(?:\s?(?<second>\d{1,2})\s?秒(?!間))?|(?<half>半)))?`,
      'g',
    ),
  },
  {
    form: 'colon',
    weak: false,
    pattern: new RegExp(
      String.raw`${notWithin}(?:${japaneseBefore})?(?<hour>\d{1,2})[:：](?<minute>\d{2})(?:[:：](?<second>\d{2})(?:[.,]\d{1,9})?)?(?!\d|[:：]\d)${notLength}${meridiemAfter}`,
      'g',
    ),
  },
  {
    form: 'colon',
    weak: true,
    pattern: new RegExp(
      String.raw`${notWithin}(?<hour>\d{1,2})(?:\s[:：]\s?|[:：]\s)(?<minute>\d{2})(?![\d:：.])${notLength}${meridiemAfter}`,
      'g',
    ),
  },
  {
    form: 'dot',
    weak: true,
    pattern: new RegExp(
      String.raw`${notWithin}(?<hour>\d{1,2})\.(?<minute>\d{2})(?![\d]|\.\d|\s?(?:[KMGT]i?B|ms\b|[smhd]\b|x\b|€|\$))${notLength}${meridiemAfter}`,
      'g',
    ),
  },
  {
    form: 'hour',
    weak: false,
    pattern: new RegExp(String.raw`${notWithin}(?<hour>\d{1,2})[hH](?<minute>\d{2})(?![\dA-Za-z])`, 'g'),
  },
  {
    form: 'hour',
    weak: false,
    pattern: new RegExp(
      String.raw`${notWithin}(?<hour>\d{1,2})\s?(?:(?<after>[ap]\.m\.|[apAP][mM](?![A-Za-z0-9])))`,
      'g',
    ),
  },
  {
    form: 'hour',
    weak: true,
    pattern: new RegExp(String.raw`${notWithin}(?<hour>\d{1,2})(?<after>[ap])(?![\w.'’-])`, 'g'),
  },
  { form: 'hour', weak: true, pattern: new RegExp(String.raw`${notWithin}(?<hour>\d{1,2})\s?Uhr\b`, 'g') },
  {
    form: 'compact',
    weak: true,
    pattern: new RegExp(
      String.raw`(?<![\w:：.,=$#+/]|[A-Za-z]-|\d(?:st|nd|rd|th)?, )(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?:(?<second>[0-5]\d)(?=Z))?(?:\s?(?:hrs|hours|h))?(?![\d:.%/年月]|,\d|[A-Ya-z]|-\d{1,2}(?!\d))`,
      'g',
    ),
  },
  { form: 'word', weak: true, pattern: /\bnoon\b|正午/gi },
];

/** Returns the times of day in a text, overlapping ones left out. */
export function findClocks(text: string, offset: number): ClockPart[] {
  const found: ClockPart[] = [];
  const claim = claimsOf(text.length, offset);
  for (const { form, weak, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const clock = clockOf(match, form, weak, offset);
      if (clock && claim(clock.range)) {
        found.push(clock);
      }
    }
  }
  return found;
}

function clockOf(
  match: RegExpMatchArray,
  form: ClockPart['form'],
  weak: boolean,
  offset: number,
): ClockPart | undefined {
  const {
    hour: hourText,
    minute: minuteText,
    second: secondText,
    half,
    before,
    after,
    letter,
    unit,
  } = match.groups ?? {};
  const meridiem = meridiemOf(before ?? after ?? letter);
  const minute = half === undefined ? Number(minuteText ?? 0) : 30;
  const second = Number(secondText ?? 0);
  const written = form === 'word' ? 12 : Number(hourText);
  // 25:10 is how Japan writes the small hours of the next day.
  if (
    written > 29 ||
    minute > 59 ||
    second > 59 ||
    (written > 12 && form === 'hour' && meridiem !== undefined && minuteText === undefined)
  ) {
    return undefined;
  }
  // "1:30 hrs" is how long something took, "13:30 hrs" when it was.
  if (hourText?.length === 1 && unit?.trim() === 'hrs') return undefined;
  const hour = hourOf(written, meridiem);
  const start = offset + (match.index ?? 0);
  return {
    kind: 'clock',
    range: { start, end: start + match[0].trimEnd().length },
    hour: hour % 24,
    minute,
    second,
    secondsWritten: secondText !== undefined,
    dayShift: hour >= 24 ? 1 : 0,
    form,
    meridiem: meridiem !== undefined,
    padded: hourText?.startsWith('0') ?? false,
    // A point and am or pm, or Uhr, make a time; "9:02a" has its colon, and "9a" alone may be anything.
    weak: weak && !(form === 'dot' && (meridiem !== undefined || unit !== undefined)),
  };
}

function meridiemOf(written: string | undefined): 'am' | 'pm' | undefined {
  if (written === undefined) {
    return undefined;
  }
  return /^(?:p|午後)/i.test(written) ? 'pm' : 'am';
}

/** "17:14pm" and "23:00 AM" are times of the 24-hour clock with a mark that says nothing more. */
function hourOf(written: number, meridiem: 'am' | 'pm' | undefined): number {
  if (meridiem === undefined || written > 12) {
    return written;
  }
  return (written % 12) + (meridiem === 'pm' ? 12 : 0);
}
