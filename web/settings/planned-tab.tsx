import { useParams } from '@tanstack/react-router';
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from 'react';
import { settingDefinitions } from '../../processes/definitions.ts';
import { settingTexts } from '../../processes/setting-texts.ts';
import { useText } from '../i18n.ts';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { ChoicesForm, marksOfChoices } from './choices-form.tsx';
import { PlannedForm, type PlannedFormProps } from './planned-form.tsx';
import { SettingFrame } from './setting-frame.tsx';

/** Settings whose values hang together, so that a form of their own serves better than one that follows the schema. */
const ownForms: Readonly<Record<string, LazyExoticComponent<ComponentType<PlannedFormProps>>>> = {
  'software-product.obligations': lazy(async () => ({
    default: (await import('../licences/duties-form.tsx')).DutiesForm,
  })),
  'risk.method': lazy(async () => ({ default: (await import('../risks/method-form.tsx')).MethodForm })),
};

/** The form that fits a setting best. */
function FittingForm({
  name,
  stored,
  ...form
}: PlannedFormProps & { name: string; stored: unknown }): ReactNode {
  const Own = ownForms[name];
  if (Own !== undefined) return <Own {...form} />;
  if (marksOfChoices(form.schema) !== null) return <ChoicesForm {...form} stored={stored} />;
  return <PlannedForm {...form} />;
}

/** Planned values whose form follows from their schema. The setting's key is the tab's name. */
export function PlannedTab(): ReactNode {
  const text = useText();
  const { tab = '' }: { tab?: string } = useParams({ strict: false });
  const texts = settingTexts[tab];
  const schema = settingDefinitions[tab]?.schema;
  if (texts === undefined || schema === undefined) return <NotFoundPage />;
  return (
    <SettingFrame<unknown>
      key={tab}
      name={tab}
      title={text(texts.title)}
      help={text(texts.help)}
      shows={/^\//}
    >
      {({ value, set, errorAt, stored }, readOnly) => (
        <FittingForm
          name={tab}
          stored={stored.value}
          schema={schema}
          texts={texts}
          value={value}
          onChange={set}
          errorAt={errorAt}
          readOnly={readOnly}
        />
      )}
    </SettingFrame>
  );
}
