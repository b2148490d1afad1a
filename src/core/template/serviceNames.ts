import { isVisible, oneLine } from './oneLine';

/** Returns the services that texts name, each once, in the order in which they are named; a text may name several, with commas. */
export function serviceNames(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.split(/[,、，]/)).map(oneLine))].filter(isVisible);
}
