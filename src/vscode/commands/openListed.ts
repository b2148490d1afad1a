import { addressIn } from '../argumentDocument';
import type { Parts } from '../parts';

/** Opens the postmortem of a row of the view, in a window of its folder. */
export async function openListed({ index, elsewhere }: Parts, argument: unknown): Promise<void> {
  const id = addressIn(argument)?.toString();
  const postmortem = [...index.postmortems, ...elsewhere.postmortems].find((listed) => listed.id === id);
  if (postmortem) {
    await elsewhere.open(postmortem);
  }
}
