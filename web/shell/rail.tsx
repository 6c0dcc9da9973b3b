import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useText, useTexts } from '../i18n.ts';
import { MailsWaiting } from '../mail/mails-waiting.tsx';
import { paths } from '../paths.ts';
import { pageExists } from '../routes.ts';
import { useSession } from '../session.ts';
import { PlainLink } from '../shared/link.tsx';
import { shellTexts } from '../texts/shell.ts';
import { currentPath, type NavigationSection, sectionsFor } from './navigation.ts';
import classes from './shell.module.css';

/** The sections of the rail that the person signed in sees. */
export function useSections(): readonly NavigationSection[] {
  const { person, organisation } = useSession();
  const { roles } = person;
  const { kind } = organisation;
  return useMemo(() => sectionsFor(roles, pageExists, kind), [roles, kind]);
}

interface RailProps {
  readonly sections: readonly NavigationSection[];
  readonly onGo?: () => void;
}

/** The sections and their pages, as links. */
export function Rail({ sections, onGo }: RailProps): ReactNode {
  const t = useTexts(shellTexts);
  const text = useText();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const here = currentPath(sections, pathname);
  return sections.map(({ text: section, entries }) => (
    <section key={section} aria-label={t(section)}>
      <p className={classes.sectionTitle} aria-hidden="true">
        {t(section)}
      </p>
      <ul className={classes.entries}>
        {entries.map(({ path, name, icon: Icon }) => (
          <li key={path}>
            <PlainLink
              className={classes.entry}
              href={path}
              data-current={path === here || undefined}
              {...(onGo === undefined ? {} : { onClick: onGo })}
            >
              <Icon size={16} stroke={1.6} />
              <span className={classes.entryName}>{text(name)}</span>
              {path === paths.mail() ? <MailsWaiting /> : null}
            </PlainLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}
