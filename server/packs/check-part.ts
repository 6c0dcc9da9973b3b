import type { Check } from '../../kernel/check.ts';
import { checkNamed } from '../../processes/checks.ts';
import { processTexts } from '../../processes/process-texts.ts';
import { catalogueChecks } from '../../standard/checks.ts';
import type { Assessment } from '../conformity/assessment.ts';
import type { SettingValue } from '../records/organisation-context.ts';
import type { ArchiveWriter } from './archive-writer.ts';

/** What a check reads and judges by, in words and data: a file of `checks/`. */
export interface PackedCheck {
  readonly id: string;
  readonly question: unknown;
  readonly rule: unknown;
  readonly requirements: readonly string[];
  /** Processes whose records it looks at, the population first, with the fields it reads of each. */
  readonly reads: readonly {
    readonly process: string;
    readonly name: unknown;
    readonly journal: boolean;
    readonly fields: readonly { readonly name: string; readonly title: unknown }[];
  }[];
  readonly settings: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly version: number;
    readonly confirmed: boolean;
  }[];
  readonly freshness_days: number;
  readonly reasons: unknown;
}

function readsOf(process: string, fields: readonly string[], journal: boolean): PackedCheck['reads'][number] {
  const texts = processTexts[process];
  return {
    process,
    name: texts?.plural ?? null,
    journal,
    fields: fields.map((name) => ({ name, title: texts?.fields[name] ?? null })),
  };
}

function packedCheck(check: Check, settings: Readonly<Record<string, SettingValue>>): PackedCheck {
  const catalogue = catalogueChecks.find(({ id }) => id === check.id);
  const values = Object.fromEntries(Object.entries(settings).map(([key, { value }]) => [key, value]));
  return {
    id: check.id,
    question: check.texts.question,
    rule: catalogue?.rule ?? null,
    requirements: check.requirements,
    reads: [
      readsOf(check.process, check.fields, check.entries_of !== null),
      ...(check.companions ?? []).map((one) => readsOf(one.process, one.fields, one.entries_of !== null)),
    ],
    settings: check.planned.map((key) => {
      const { value = null, version = 0, confirmed = false } = settings[key] ?? {};
      return { key, value, version, confirmed };
    }),
    freshness_days: check.freshness_days(values),
    reasons: check.texts.reasons,
  };
}

/** Writes what each check of an assessment asks, reads and judges by. */
export async function writeChecks(
  archive: ArchiveWriter,
  assessment: Assessment | null,
  settings: Readonly<Record<string, SettingValue>>,
): Promise<readonly PackedCheck[]> {
  const ids = new Set((assessment?.requirements ?? []).flatMap(({ checks }) => checks.map(({ id }) => id)));
  const written: PackedCheck[] = [];
  for (const id of [...ids].sort()) {
    const check = checkNamed(id);
    if (check === undefined) continue;
    const packed = packedCheck(check, settings);
    await archive.add(`checks/${id}.json`, `${JSON.stringify(packed, null, 2)}\n`);
    written.push(packed);
  }
  return written;
}
