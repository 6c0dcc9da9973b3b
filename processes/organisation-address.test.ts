import { expect, test } from 'vitest';
import { schemaProblems } from '../kernel/validate.ts';
import {
  addressOf,
  addressOfLabels,
  addressOfPages,
  organisationAddressKey,
  organisationAddressSettings,
} from './organisation-address.ts';

const saying = (address: string, public_address = '') => ({
  [organisationAddressKey]: { address },
  'asset.register': { public_address },
});
const [ours, labels] = ['https://desk.example/ours', 'https://labels.example'];

test('the address of the organisation serves wherever nothing else is said, and each tells where it comes from', () => {
  expect(addressOf(saying(`${ours}/`), 'desk.satisfaction', '')).toEqual({
    address: ours,
    setting: organisationAddressKey,
  });
  expect(addressOf(saying(ours), 'desk.satisfaction', 'https://ask.example/')).toEqual({
    address: 'https://ask.example',
    setting: 'desk.satisfaction',
  });
  expect(addressOfLabels(saying(ours, labels))).toEqual({ address: labels, setting: 'asset.register' });
  expect(addressOf(saying(''), 'desk.satisfaction', undefined)).toEqual({ address: '', setting: null });
});

test('pages in mails go to the organisation, or to where labels lead as before', () => {
  expect(addressOfPages(saying(ours, labels)).address).toBe(ours);
  expect(addressOfPages(saying('', labels))).toEqual({ address: labels, setting: 'asset.register' });
  expect(addressOfPages(saying('')).address).toBe('');
});

test.each([
  ['', true],
  ['https://desk.example', true],
  ['https://desk.example/ours', true],
  ['http://desk.example', false],
  ['https://name@desk.example', false],
  ['https://desk.example?a=b', false],
])('%s is an address: %s', (address, expected) => {
  const { schema } = organisationAddressSettings[organisationAddressKey] ?? {};
  expect(schemaProblems(schema as never, { address }).length === 0).toBe(expected);
});
