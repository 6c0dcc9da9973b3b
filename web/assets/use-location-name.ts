import { useTexts } from '../i18n.ts';
import { useOwnChoices } from '../records/own-choices.ts';
import { assetsTexts } from '../texts/assets.ts';

/** What the organisation calls a location of assets; one that is no longer planned keeps its short name. */
export function useLocationName(): (id: string | null) => string {
  const t = useTexts(assetsTexts);
  const places = useOwnChoices('asset.locations');
  return (id) => (id === null ? t('nowhere') : (places.find(({ value }) => value === id)?.label ?? id));
}
