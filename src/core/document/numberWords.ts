const units: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const unitValues = new Map(units.map((word, value) => [word, value]));
const tenValues = new Map(tens.map((word, index) => [word, (index + 2) * 10]));

/** The source of a regular expression for a number below a hundred that is spelled out in English, in lower case. */
export const numberWord = `(?:(?:${tens.join('|')})(?:[- ](?:${units.slice(1, 10).join('|')}))?|${[...units].reverse().join('|')})`;

/** Returns the number that an English word names, "ninety" or "forty-five", or undefined. */
export function numberOfWord(word: string): number | undefined {
  const [first = '', second] = word.toLowerCase().split(/[- ]/);
  const ten = tenValues.get(first);
  if (ten === undefined) {
    return second === undefined ? unitValues.get(first) : undefined;
  }
  return second === undefined ? ten : ten + (unitValues.get(second) ?? Number.NaN);
}
