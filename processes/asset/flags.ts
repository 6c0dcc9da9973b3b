/** An obligation that an asset may bring: the field that says whether it does, and the one that says which. */
export interface Flag {
  readonly flag: string;
  readonly text: string;
}

/**
 * What may oblige the organisation about an asset (8.2.5): law, contract, data that is on it, terms of a licence. Each is
 * answered with yes or no; blank means that nobody has considered it.
 */
export const flags: readonly Flag[] = [
  { flag: 'legal', text: 'legal_text' },
  { flag: 'contractual', text: 'contractual_text' },
  { flag: 'holds_data', text: 'data_text' },
  { flag: 'licensed', text: 'licence_text' },
];
