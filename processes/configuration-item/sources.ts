import { Type } from 'typebox';
import type { SettingDefinition, SettingProblem } from '../../kernel/definition.ts';
import type { SettingTexts } from '../module.ts';

/** Precedence of one source: the lower number prevails. */
const precedence = Type.Integer({ minimum: 1, maximum: 1000 });
const id = Type.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' });
const place = Type.String({ pattern: '^[a-z_]{1,60}(\\.[^\\s].{0,99})?$' });

const schema = Type.Object(
  {
    people_precedence: precedence,
    sources: Type.Array(
      Type.Object(
        {
          id,
          name: Type.String({ minLength: 1, maxLength: 200 }),
          rule: Type.Union([id, Type.Null()]),
          precedence,
          places: Type.Array(Type.Object({ place, precedence }, { additionalProperties: false }), {
            maxItems: 200,
          }),
          whole: Type.Boolean(),
          retires_missing: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
      { maxItems: 100 },
    ),
    identification: Type.Array(
      Type.Object(
        {
          item_type: Type.String({ minLength: 1, maxLength: 60 }),
          keys: Type.Array(
            Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 5 }),
            { minItems: 1, maxItems: 20 },
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 200 },
    ),
  },
  { additionalProperties: false },
);

/** A system from which items come in, and what its word counts. */
export interface ItemSource {
  readonly id: string;
  readonly name: string;
  /** The discovery rule it goes by (setting `configuration-item.rules`); null: it changes nothing that is in use. */
  readonly rule: string | null;
  /** The lower number prevails. */
  readonly precedence: number;
  /** Where its word counts otherwise: `title`, `attributes.os`, `identifiers.serial`. */
  readonly places: readonly { readonly place: string; readonly precedence: number }[];
  /** Whether each file holds all that the source knows, so that what is not in it any more is missing. */
  readonly whole: boolean;
  /** Whether items that are missing are retired, where a rule stands behind the source. */
  readonly retires_missing: boolean;
}

/** By which identifiers items of a type are known again, in order; several together in one key. `*` is any other type. */
export interface Identification {
  readonly item_type: string;
  readonly keys: readonly (readonly string[])[];
}

/** The setting `configuration-item.sources`. */
export interface ItemSources {
  /** What counts a value that people wrote. */
  readonly people_precedence: number;
  readonly sources: readonly ItemSource[];
  readonly identification: readonly Identification[];
}

function twice(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}

function problems(value: unknown): readonly SettingProblem[] {
  const { sources, identification } = value as ItemSources;
  const source = twice(sources.map(({ id }) => id));
  const type = twice(identification.map(({ item_type }) => item_type));
  return [
    ...(source === undefined ? [] : [{ path: '/sources', code: 'items.twice', params: { value: source } }]),
    ...(type === undefined
      ? []
      : [{ path: '/identification', code: 'items.twice', params: { value: type } }]),
  ];
}

const starting_value: ItemSources = {
  people_precedence: 1,
  sources: [
    {
      id: 'glpi',
      name: 'GLPI',
      rule: 'initial-inventory',
      precedence: 10,
      places: [],
      whole: true,
      retires_missing: false,
    },
    {
      id: 'inventory',
      name: 'Inventory file',
      rule: 'initial-inventory',
      precedence: 20,
      places: [],
      whole: false,
      retires_missing: false,
    },
    {
      id: 'software-bill',
      name: 'Software bill of materials',
      rule: 'initial-inventory',
      precedence: 10,
      places: [],
      whole: true,
      retires_missing: false,
    },
  ],
  identification: [
    { item_type: 'software-component', keys: [['purl'], ['tag-id'], ['cpe']] },
    { item_type: '*', keys: [['serial'], ['hostname', 'domain'], ['asset-tag'], ['purl'], ['tag-id']] },
  ],
};

/** Settings of where items come from. */
export const sourceSettings: Readonly<Record<string, SettingDefinition>> = {
  'configuration-item.sources': { schema, starting_value, problems },
};

/** Their words. */
export const sourceSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'configuration-item.sources': {
    title: {
      en: 'Sources of configuration items',
      vi: 'Nguồn của hạng mục cấu hình',
      zh: '配置项来源',
    },
    help: {
      en: 'Which systems items come in from, by which identifiers an item is known again, and whose word prevails where two contradict. The lower number prevails; with equal numbers the value stays and a person decides.',
      vi: 'Hạng mục được nhập từ những hệ thống nào, nhận diện lại bằng mã định danh nào, và nguồn nào được ưu tiên khi hai nguồn mâu thuẫn. Số nhỏ hơn được ưu tiên; nếu bằng nhau thì giữ nguyên giá trị và chờ người quyết định.',
      zh: '配置项从哪些系统导入，用哪些标识符识别同一配置项，来源矛盾时以谁为准。数字小者优先；数字相同则保持原值并由人员决定。',
    },
    parts: {
      people_precedence: {
        en: 'Precedence of what people wrote',
        vi: 'Độ ưu tiên của giá trị do người ghi',
        zh: '人工填写值的优先级',
      },
      sources: { en: 'Sources', vi: 'Nguồn', zh: '来源' },
      id: { en: 'Id', vi: 'Mã', zh: '标识' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      rule: {
        en: 'Discovery rule (empty: changes nothing in use)',
        vi: 'Quy tắc phát hiện (để trống: không sửa hạng mục đang dùng)',
        zh: '发现规则（空：不更改在用配置项）',
      },
      precedence: {
        en: 'Precedence, 1 prevails',
        vi: 'Độ ưu tiên, 1 là cao nhất',
        zh: '优先级，1 为最高',
      },
      places: {
        en: 'Values with a precedence of their own',
        vi: 'Giá trị có độ ưu tiên riêng',
        zh: '单独设定优先级的值',
      },
      place: { en: 'Value', vi: 'Giá trị', zh: '值' },
      whole: {
        en: 'Each file holds everything the source knows',
        vi: 'Mỗi tệp chứa toàn bộ dữ liệu của nguồn',
        zh: '每个文件包含该来源的全部数据',
      },
      retires_missing: {
        en: 'Retire items that are missing',
        vi: 'Ngừng dùng hạng mục không còn trong nguồn',
        zh: '停用来源中已缺失的配置项',
      },
      identification: {
        en: 'How items are known again, by type',
        vi: 'Cách nhận diện lại hạng mục, theo loại',
        zh: '按类型识别同一配置项的方式',
      },
      item_type: {
        en: 'Type (* for all others)',
        vi: 'Loại (* cho các loại còn lại)',
        zh: '类型（* 表示其余类型）',
      },
      keys: {
        en: 'Identifiers, in order',
        vi: 'Mã định danh, theo thứ tự',
        zh: '标识符（按顺序）',
      },
    },
  },
};

/** The source of that id; what stands behind a colon tells sources of one kind apart. */
export function sourceNamed({ sources }: ItemSources, name: string): ItemSource | undefined {
  const [base] = name.split(':');
  return sources.find(({ id }) => id === base);
}

/** The keys by which an item of a type is known again, in order. */
export function keysFor({ identification }: ItemSources, item_type: string | null): Identification['keys'] {
  const found =
    identification.find((one) => one.item_type === item_type) ??
    identification.find((one) => one.item_type === '*');
  return found?.keys ?? [];
}

/** What the word of a source counts about a value; null asks for that of people. The lower number prevails. */
export function precedenceOf(settings: ItemSources, source: string | null, place: string): number {
  if (source === null) return settings.people_precedence;
  const known = sourceNamed(settings, source);
  // A source that the settings name no more is believed last.
  if (known === undefined) return 1001;
  return known.places.find((one) => one.place === place)?.precedence ?? known.precedence;
}
