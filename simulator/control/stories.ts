import type { Story } from '../system/story.ts';
import { assetStories } from './assets.ts';
import { trendStories } from './changes/trends.ts';
import { licenceStories } from './licence-requests.ts';
import { productStories } from './products.ts';
import { reportStories } from './reports.ts';
import { stockTakeStories } from './stock-takes.ts';
import { configurationStories } from './verifications.ts';

/** Every story of controlling configuration, assets, licences, and of trends of changes. */
export const controlStories: readonly Story[] = [
  ...configurationStories,
  ...assetStories,
  ...stockTakeStories,
  ...trendStories,
  ...productStories,
  ...reportStories,
  ...licenceStories,
];
