/**
 * Returns a folder as steps below another one, with forward slashes and without `.`; empty for that folder itself, undefined for one
 * that lies outside.
 */
export function folderInside(text: string): string | undefined {
  const folder = text.trim().replaceAll('\\', '/');
  const steps = folder.split('/').filter((step) => step !== '' && step !== '.');
  const inside = !/^(?:\/|~|[a-z]:)/i.test(folder) && !steps.includes('..');
  return inside ? steps.join('/') : undefined;
}
