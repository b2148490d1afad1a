import { frontMatterText } from '../frontMatter';
import type { DocumentOutline } from '../outline';
import { findZones, zoneNamed } from '../timeText/zones';
import type { WrittenZone } from '../writtenTime';
import { plainText } from './plainText';
import { isZoneStatement, zoneInStatement } from './zoneStatement';

/** The zone that holds where a timeline states none of its own. */
export interface DocumentZone {
  readonly zone: WrittenZone | undefined;
  /** Whether the text says so to its readers; the front matter is read by tools. */
  readonly stated: boolean;
}

const frontMatterKeys = ['timezone', 'time_zone', 'time-zone', 'tz', 'zone'];

/** Returns the zone that a sentence of the document states for all times ("All times in UTC"), else that of its front matter. */
export function readDocumentZone({ root, frontMatter }: DocumentOutline): DocumentZone {
  for (const node of root.children) {
    if (node.type !== 'paragraph' && node.type !== 'list' && node.type !== 'blockquote') continue;
    for (const part of node.type === 'paragraph' ? [node] : node.children) {
      const text = plainText([part]);
      const zone = isZoneStatement(text) ? zoneInStatement(text) : undefined;
      if (zone) return { zone, stated: true };
    }
  }
  const named = frontMatterKeys.map((key) => frontMatterText(frontMatter, key)).find((value) => value !== undefined);
  const zone = named === undefined ? undefined : (findZones(named, 0)[0]?.zone ?? zoneNamed(named));
  return { zone, stated: false };
}
