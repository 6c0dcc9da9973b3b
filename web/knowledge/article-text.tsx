import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { placeKey } from '../shared/place-key.ts';
import classes from './knowledge.module.css';

/** The text of an article as it is read: paragraphs and lines as they were written. */
export function ArticleText({ text, lang }: { readonly text: string; readonly lang?: string }): ReactNode {
  const paragraphs = text.split(/\n{2,}/);
  return (
    <div className={classes.text} {...(lang === undefined ? {} : { lang })}>
      {paragraphs.map((paragraph, place) => (
        <Text key={placeKey(place, paragraphs.length)} component="p" m={0} className={classes.paragraph}>
          {paragraph}
        </Text>
      ))}
    </div>
  );
}
