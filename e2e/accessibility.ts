import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { OpenOptions } from './program.ts';

/** What axe is told of how to look. */
type AxeOptions = Parameters<AxeBuilder['options']>[0];

/** Rules on colours, which take axe longer than all others together. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const colours: AxeOptions = { runOnly: { type: 'rule', values: colourRules } };

const allButColours: AxeOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: Object.fromEntries(colourRules.map((id) => [id, { enabled: false }])),
};

/** What a look is to be judged by: colours depend on the theme alone, all else on the language and hardly on the theme. */
function rulesIn({ language, dark }: OpenOptions): readonly AxeOptions[] {
  if (language === undefined) return [allButColours, colours];
  if (language !== 'en') return [allButColours];
  return dark === true ? [colours] : [allButColours, colours];
}

const repeated = 'data-repeated';

/**
 * Marks each text that looks as one before it: of the same letters, in the same colours, on the same ground. A list of a
 * hundred rows is as many times the same question.
 */
function markRepeated(mark: string): void {
  const grounds = new Map<Element, string>();
  function groundOf(element: Element | null): string {
    if (element === null) return '';
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const below = groundOf(element.parentElement);
    const ground = own === 'rgba(0, 0, 0, 0) none 1' ? below : `${below} / ${own}`;
    grounds.set(element, ground);
    return ground;
  }
  const seen = new Set<string>();
  for (const element of document.body.querySelectorAll('*')) {
    element.removeAttribute(mark);
    // One that holds others is always judged: they would be left out with it.
    if (element.childElementCount > 0 || element.textContent.trim() === '') continue;
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
    const around = element.parentElement === null ? '' : getComputedStyle(element.parentElement).color;
    const look = [
      element.tagName,
      color,
      fontSize,
      fontWeight,
      textDecorationLine,
      around,
      groundOf(element),
    ];
    const key = look.join('|');
    if (seen.has(key)) element.setAttribute(mark, '');
    seen.add(key);
  }
}

async function violationsOf(page: Page, options: AxeOptions): Promise<string[]> {
  // Told of violations alone, and without the page of its own that frames of other origins take (there are none here), axe
  // finds the same in a third of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ ...options, resultTypes: ['violations'] });
  if (options === colours) {
    await page.evaluate(markRepeated, repeated);
    axe.exclude(`[${repeated}]`);
  }
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/**
 * What the page violates of WCAG 2.2 AA: one line each, empty when nothing.
 *
 * @param look what it is shown in, where it is shown in every one of `looks`: English is judged by everything in the
 *   light and by its colours in the dark, the other languages by all but their colours. Left out, it is judged by everything
 */
export async function accessibilityProblems(page: Page, look: OpenOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for (const options of rulesIn(look)) found.push(...(await violationsOf(page, options)));
  return found;
}
