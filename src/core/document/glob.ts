/** Returns a glob that matches a path in upper and lower case alike, for searches that tell them apart. */
export function caseInsensitiveGlob(glob: string): string {
  // What stands in brackets is a set already, and taken as it is.
  return glob.replace(/\[[^\]]*\]|[a-z]/gi, (part) =>
    part.startsWith('[') ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}

/** Returns a glob that matches a path and nothing else, whatever characters are in it. */
export function literalGlob(path: string): string {
  return path.replace(/[[\]{}*?]/g, (mark) => `[${mark}]`);
}
