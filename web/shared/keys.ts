/** What of a keyboard event decides which shortcut is meant. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Writes a key press as shortcuts are written: `x`, `shift+x`, `mod+k`, `escape`, `?`.
 *
 * `mod` is Ctrl or ⌘. Shift counts for letters and named keys only: the sign that another key gives with it, such as
 * `?`, says so itself and sits elsewhere on every keyboard.
 */
export function describeKeys({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const name = key === ' ' ? 'space' : key.toLowerCase();
  const shift = shiftKey && (name.length > 1 || name !== name.toUpperCase());
  const parts = [
    ...(ctrlKey || metaKey ? ['mod'] : []),
    ...(altKey ? ['alt'] : []),
    ...(shift ? ['shift'] : []),
  ];
  return [...parts, name].join('+');
}

/** Whether a shortcut works by signs alone, which speech input can set off by accident (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  return !/\b(mod|alt)\+/.test(keys) && keys !== 'escape';
}

/** Pieces of a shortcut for showing it: steps, each of keys held together. */
export function keyLabels(keys: string, apple: boolean): readonly (readonly string[])[] {
  const names: Readonly<Record<string, string>> = {
    mod: apple ? '⌘' : 'Ctrl',
    alt: apple ? '⌥' : 'Alt',
    shift: apple ? '⇧' : 'Shift',
    enter: '↵',
    escape: 'Esc',
    arrowup: '↑',
    arrowdown: '↓',
    arrowleft: '←',
    arrowright: '→',
    space: '␣',
  };
  return keys
    .split(' ')
    .map((step) => step.split('+').map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)));
}

/** Whether this is one of Apple's keyboards, where ⌘ does what Ctrl does elsewhere. */
export function onApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}
