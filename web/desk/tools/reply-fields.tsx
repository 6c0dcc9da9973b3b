import { Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { unknownPlaceholders } from '../../../kernel/placeholders.ts';
import { type Language, languages } from '../../../kernel/text.ts';
import { currentLanguage, useTexts } from '../../i18n.ts';
import { languageNames } from '../../texts/languages.ts';
import { toolPagesTexts } from '../../texts/tool-pages.ts';
import type { ReplyContent } from './kept-tools.ts';
import { PlaceholderText } from './placeholder-text.tsx';
import type { ContentProps, ToolForm } from './tool-form.ts';

/** How a canned reply is held and sent: as it is. */
export const replyForm: ToolForm<ReplyContent, ReplyContent> = {
  begin: (content) => content ?? { language: currentLanguage(), text: '' },
  sent: (held) => held,
  isWhole: ({ text }) => text.trim() !== '' && unknownPlaceholders(text).length === 0,
};

/** The language and the text of a canned reply. */
export function ReplyFields({ held, onChange, refused, disabled }: ContentProps<ReplyContent>): ReactNode {
  const t = useTexts(toolPagesTexts);
  return (
    <Stack gap="sm">
      <Select
        label={t('language')}
        description={t('language-help')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={held.language}
        allowDeselect={false}
        disabled={disabled}
        onChange={(next) => onChange({ ...held, language: next as Language })}
      />
      <PlaceholderText
        label={t('text')}
        value={held.text}
        onChange={(text) => onChange({ ...held, text })}
        error={refused['text']}
        disabled={disabled}
      />
    </Stack>
  );
}
