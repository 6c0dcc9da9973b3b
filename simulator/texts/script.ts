import type { Language } from '../../kernel/text.ts';
import type { Random } from '../random.ts';

/** Keys of the sample's services, by which everything else in the simulation names them. */
export type ServiceKey =
  | 'mail'
  | 'network'
  | 'business'
  | 'portal'
  | 'telephony'
  | 'workplace'
  | 'identity'
  | 'files'
  | 'printing'
  | 'staff';

/** A story that an incident can tell. Texts hold {slots}, each filled the same throughout one incident. */
export interface Script {
  readonly service: ServiceKey;
  readonly category: string;
  readonly title: string;
  readonly description: string;
  /** What agents write down while they work on it, in order. */
  readonly notes: readonly string[];
  readonly resolution: string;
  /** Raised by a monitoring system, not by a person. */
  readonly monitoring?: true;
}

/** What people say in the course of any incident, in one language. */
export interface Phrases {
  /** Sentences that some people add to what they report. */
  readonly asides: readonly string[];
  /** Said to the requester when it waits, by reason. */
  readonly waiting: Readonly<Record<'requester' | 'supplier' | 'change' | 'evidence', readonly string[]>>;
  readonly answers: readonly string[];
  readonly thanks: readonly string[];
  readonly complaints: readonly string[];
  readonly reminders: readonly string[];
  /** Why nothing was repaired, by the code of the resolution. */
  readonly without_repair: Readonly<Record<'by-requester' | 'not-reproducible' | 'no-fault', string>>;
}

const slots: Readonly<Record<string, (random: Random) => string>> = {
  computer: (random) => `PC-${String(random.integer(101, 489)).padStart(4, '0')}`,
  printer: (random) => `PRN-${String(random.integer(1, 24)).padStart(2, '0')}`,
  room: (random) => `${random.integer(1, 6)}.${String(random.integer(1, 28)).padStart(2, '0')}`,
  floor: (random) => String(random.integer(1, 6)),
  site: (random) => random.pick(['Hà Nội', 'Đà Nẵng', 'Cần Thơ', 'Hải Phòng', 'Thủ Đức']),
  department: (random) =>
    random.pick(['Finance', 'Sales', 'Purchasing', 'Logistics', 'Marketing', 'Quality', 'Legal']),
  drive: (random) => random.pick(['G:', 'H:', 'P:', 'S:', 'T:']),
  percent: (random) => String(random.integer(4, 38)),
  share: (random) => String(random.integer(86, 97)),
  count: (random) => String(random.integer(3, 90) * 10),
  days: (random) => String(random.integer(3, 14)),
  extension: (random) => String(random.integer(2001, 2899)),
  error: (random) => `${random.pick(['FI', 'MM', 'SD', 'HR'])}-${random.integer(1001, 4999)}`,
  order: (random) => `45${random.integer(10_000_000, 99_999_999)}`,
  time: (random) => `${random.integer(9, 16)}:${random.pick(['00', '15', '30', '45'])}`,
  version: (random) => `${random.integer(11, 16)}.${random.integer(0, 9)}.${random.integer(1, 40)}`,
  node: (random) =>
    `${random.pick(['sw', 'ap', 'fw', 'srv'])}-${random.integer(1, 6)}${random.integer(10, 99)}`,
};

/** Fills the slots of texts; a slot keeps its value for as long as the filler is used. @throws Error for an unknown slot */
export function slotFiller(random: Random): (text: string) => string {
  const filled = new Map<string, string>();
  return (text) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      let value = filled.get(name);
      if (value === undefined) {
        const make = slots[name];
        if (make === undefined) throw new Error(`the text "${text}" has the unknown slot {${name}}`);
        value = make(random);
        filled.set(name, value);
      }
      return value;
    });
}

/** Scripts and phrases of one language. */
export interface LanguageTexts {
  readonly language: Language;
  readonly scripts: readonly Script[];
  readonly phrases: Phrases;
}
