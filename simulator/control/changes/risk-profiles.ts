/** How risky a change is, by the program's starting questions; the level follows from the answers. */
export type RiskProfile = 'low' | 'medium' | 'high';

const answers: Readonly<Record<RiskProfile, readonly (readonly [question: string, answer: string])[]>> = {
  // No point of 130: level 1.
  low: [
    ['reach', 'nobody'],
    ['criticality', 'low'],
    ['experience', 'often'],
    ['complexity', 'one'],
    ['return', 'minutes'],
    ['security', 'no'],
  ],
  // 45 of 130 points: level 2.
  medium: [
    ['reach', 'some'],
    ['criticality', 'medium'],
    ['experience', 'rarely'],
    ['complexity', 'few'],
    ['return', 'minutes'],
    ['security', 'no'],
  ],
  // 88 of 130 points: level 3.
  high: [
    ['reach', 'many'],
    ['criticality', 'high'],
    ['experience', 'rarely'],
    ['complexity', 'few'],
    ['return', 'hours'],
    ['security', 'no'],
  ],
};

/** Answers to the questions on risk, as a change holds them. */
export function riskAnswers(
  profile: RiskProfile,
): readonly { readonly question: string; readonly answer: string }[] {
  return answers[profile].map(([question, answer]) => ({ question, answer }));
}

/** Answers to the criteria for major impact: those named are met. */
export function majorAnswers(...met: readonly string[]): readonly {
  readonly criterion: string;
  readonly answer: boolean;
}[] {
  return ['new-or-rebuilt', 'many-customers', 'agreed-levels', 'other-parties'].map((criterion) => ({
    criterion,
    answer: met.includes(criterion),
  }));
}
