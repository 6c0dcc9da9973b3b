/**
 * A key for the item at a place of a list whose items have no name of their own. It changes when the list grows or
 * shrinks, so that what a field holds beside its value starts afresh.
 */
export function placeKey(place: number, length: number): string {
  return `${place} of ${length}`;
}
