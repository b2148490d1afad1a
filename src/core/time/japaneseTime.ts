import type { Temporal } from 'temporal-polyfill';

const agoPattern =
  /^(?:約)?(?:(\d+)日)?(?:と)?(?:(\d+(?:\.\d+)?)時間(半)?)?(?:(\d+)分(?:間)?)?(?:ほど|くらい|ぐらい)?前$/;
const daysAgoPattern = /^(?:一昨日|おととい|(\d{1,3})日前)/;

/**
 * Returns `text` with the Japanese that chrono-node's Japanese parser does not know put into words that it does:
 * 今 and 現在, a duration ago (2時間前, 1時間半前), a number of days ago (一昨日, 3日前 followed by a time).
 * `today` is the local date on which the text is typed. Other text is returned as it is.
 */
export function bridgeJapanese(text: string, today: Temporal.PlainDate): string {
  if (/^(?:たった)?(?:今|いま)$|^現在$/.test(text)) {
    return 'now';
  }
  const ago = agoPattern.exec(text);
  if (ago && (ago[2] ?? ago[4]) !== undefined) {
    const [, days = '0', hours = '0', half, minutes = '0'] = ago;
    const total = Number(days) * 1440 + Number(hours) * 60 + (half === undefined ? 0 : 30) + Number(minutes);
    return `${Math.round(total)} minutes ago`;
  }
  return text.replace(daysAgoPattern, (_, days: string | undefined) => {
    const date = today.subtract({ days: Number(days ?? 2) });
    return `${date.year}年${date.month}月${date.day}日`;
  });
}
