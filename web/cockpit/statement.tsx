import { Text, type TextProps } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Requirement } from '../../standard/types.ts';
import { useLanguage } from '../i18n.ts';

interface StatementProps extends TextProps {
  readonly requirement: Requirement;
}

/** A requirement in our words; in English where nobody has translated it, and marked so to screen readers. */
export function Statement({ requirement, ...rest }: StatementProps): ReactNode {
  const language = useLanguage();
  const own = requirement.statement[language];
  return (
    <Text {...rest} {...(own === undefined ? { lang: 'en' } : {})}>
      {own ?? requirement.statement.en}
    </Text>
  );
}
