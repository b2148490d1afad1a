import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { DocumentDay } from '../../../src/core/deadline/documentDay';

/** A draft in Tokyo with the given facts. */
export function draft(facts: Partial<DocumentDay> = {}): DocumentDay {
  return { stage: 'draft', zone: 'Asia/Tokyo', ...facts };
}

/** The instant of an ISO text with an offset. */
export function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

export const everyZone = Intl.supportedValuesOf('timeZone');

export const zones: fc.Arbitrary<string> = fc.constantFrom(...everyZone);

// Before the 1970s a few zones had offsets with seconds, which front matter, written to the minute, cannot carry.
export const instants: fc.Arbitrary<Temporal.Instant> = fc
  .integer({ min: Date.UTC(1975, 0) / 1000, max: Date.UTC(2100, 0) / 1000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
