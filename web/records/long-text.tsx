import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';

/** Letters shown of a text that is too long to stand among other values, such as a signed statement. */
const most = 600;

/** A text; of a very long one the beginning, and the whole of it when it is asked for. */
export function LongText({ text }: { readonly text: string }): ReactNode {
  const common = useTexts(commonTexts);
  const [whole, setWhole] = useState(false);
  if (whole || text.length <= most) return text;
  return (
    <>
      {`${text.slice(0, most / 2).trimEnd()} … `}
      <Button size="compact-xs" variant="default" onClick={() => setWhole(true)}>
        {common('show-whole')}
      </Button>
    </>
  );
}
