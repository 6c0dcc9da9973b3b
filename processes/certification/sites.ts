import { drawSample } from '../../kernel/sample.ts';

/** Occasions for which sites are chosen, as the share of sites differs. */
export const sampleOccasions = ['initial', 'surveillance', 'recertification'] as const;

export type SampleOccasion = (typeof sampleOccasions)[number];

/** A site that is visited for a reason of its own, whatever is drawn. */
export interface ChosenSite {
  readonly site: string;
  readonly reason: string;
}

/** What a sample is drawn from. */
export interface SitesAsked {
  readonly occasion: SampleOccasion;
  /** Names of the sites besides the central function. */
  readonly sites: readonly string[];
  /** Whether sites are alike enough for a few to stand for all. */
  readonly suitable: boolean;
  readonly seed: string;
  readonly chosen: readonly ChosenSite[];
}

/** The sites to be visited besides the central function, which every audit visits. */
export interface SiteSample {
  /** How many sites must be visited at least. */
  readonly size: number;
  /** How many of them must be drawn at random at least. */
  readonly random_at_least: number;
  readonly drawn: readonly string[];
  readonly chosen: readonly ChosenSite[];
}

/** Tenths by which the square root of the number of sites is multiplied. */
const tenths: Readonly<Record<SampleOccasion, number>> = { initial: 10, surveillance: 6, recertification: 8 };

/** The smallest whole number not below `of`/10 times the square root, found without rounding errors. */
function rootRoundedUp(sites: number, of: number): number {
  let size = 0;
  while ((10 * size) ** 2 < of ** 2 * sites) size += 1;
  return size;
}

/**
 * How many of so many sites, the central function apart, are visited at least: √n at the initial audit, 0.6 √n at
 * surveillance, 0.8 √n at recertification, rounded up (IAF MD 1). Where sampling does not suit: all at the initial audit
 * and at recertification, 30 % at surveillance.
 */
export function sitesToVisit(occasion: SampleOccasion, sites: number, suitable: boolean): number {
  if (suitable) return rootRoundedUp(sites, tenths[occasion]);
  return occasion === 'surveillance' ? Math.ceil((sites * 3) / 10) : sites;
}

/**
 * Draws the sites that are visited: those chosen with a reason, and the rest at random by a seed, so that anybody can
 * draw them again. At least a quarter of all is random, however many were chosen: who chooses more, visits more.
 */
export function sampleSites({ occasion, sites, suitable, seed, chosen }: SitesAsked): SiteSample {
  const all = [...new Set(sites)];
  const picked = [...new Map(chosen.map((one) => [one.site, one])).values()].filter(({ site }) =>
    all.includes(site),
  );
  const size = sitesToVisit(occasion, all.length, suitable);
  const left = all.filter((site) => picked.every((one) => one.site !== site));
  const quarter = Math.max(Math.ceil(size / 4), Math.ceil(picked.length / 3));
  const random_at_least = Math.min(quarter, left.length);
  const wanted = Math.max(random_at_least, size - picked.length);
  return { size, random_at_least, drawn: drawSample(seed, left, wanted), chosen: picked };
}
