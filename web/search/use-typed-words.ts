import { useState } from 'react';

/** Words that were typed and may still be on their way into the URL. */
const kept = 50;

/**
 * What stands in a field whose words go into the URL: what is typed here, until the URL brings other words from
 * elsewhere (the palette, a step back). The URL follows a moment later, so words of a moment ago are not others.
 *
 * @param given the words that the URL holds
 */
export function useTypedWords(given: string): readonly [typed: string, type: (words: string) => void] {
  const [{ typed, seen, own }, setState] = useState({ typed: given, seen: given, own: [given] });
  const elsewhere = seen !== given && !own.includes(given);
  if (elsewhere) setState({ typed: given, seen: given, own: [given] });
  else if (seen !== given) setState({ typed, seen: given, own });
  const type = (words: string): void =>
    setState((before) => ({ ...before, typed: words, own: [...before.own, words].slice(-kept) }));
  return [elsewhere ? given : typed, type];
}
