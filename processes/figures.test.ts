import { describe, expect, it, test } from 'vitest';
import { languages } from '../kernel/text.ts';
import { definitionNamed } from './definitions.ts';
import { figures, modules } from './modules.ts';
import { june } from './testing/observed.ts';
import { contextFor, startingSettings } from './testing/stories.ts';

test('there are figures, each with an id of its own', () => {
  expect(figures.length).toBeGreaterThan(20);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
});

test('measures and service reports offer all of them', () => {
  const ids = figures.map(({ id }) => id);
  expect(definitionNamed('measure')?.fields['figure']?.choices).toEqual(ids);
  expect(definitionNamed('service-report')?.fields['figures_chosen']?.choices).toEqual(ids);
});

describe.each(figures)('$id', (figure) => {
  const module = modules.find(({ definition }) => definition.name === figure.process);

  it('is named after its process, and asks for fields that records have', () => {
    expect(figure.id.split('.')[0]).toBe(figure.process);
    const fields = module?.definition.fields ?? {};
    for (const name of [...figure.fields, ...(figure.remembers ?? [])]) expect(fields).toHaveProperty(name);
    for (const name of figure.narrowed_by ?? []) expect(fields).toHaveProperty(name);
    const ofService = Object.keys(fields).find((name) => fields[name]?.refers_to === 'service');
    expect(figure.service_field).toBe(ofService === 'services' ? null : (ofService ?? null));
  });

  it('says its name and how it is computed in every language', () => {
    for (const language of languages) {
      expect(figure.name[language].trim()).not.toBe('');
      expect(figure.method[language].length).toBeGreaterThan(10);
    }
  });

  it('is no value without records', () => {
    if (module === undefined) throw new TypeError(`there is no process ${figure.process}`);
    const context = contextFor({ period: june, settings: startingSettings(module) });
    expect(figure.start(context).finish()).toEqual({ value: null, population: 0 });
  });
});
