import {
  localStorageColorSchemeManager,
  MantineProvider,
  type MantineThemeOverride,
  mergeThemeOverrides,
} from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, type ReactNode, StrictMode, Suspense, useMemo } from 'react';
import { useTexts } from './i18n.ts';
import { createAppRouter } from './router.tsx';
import { createQueryClient } from './session.ts';
import { commonTexts } from './texts/common.ts';
import { colorVariables, styleNonce, theme } from './theme.ts';

// Messages come after the first page; until their code is there they are kept in their store.
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

const client = createQueryClient();
const router = createAppRouter(client);
const colorSchemes = localStorageColorSchemeManager({ key: 'touchstone-color-scheme' });

/** Parts of Mantine with buttons of their own, whose names follow the language. */
function useSpokenTheme(): MantineThemeOverride {
  const t = useTexts(commonTexts);
  return useMemo(() => {
    const closes = { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } };
    const clears = { defaultProps: { clearButtonProps: { 'aria-label': t('clear') } } };
    const spoken = {
      Modal: closes,
      Drawer: closes,
      Notification: closes,
      Select: clears,
      MultiSelect: clears,
    };
    return mergeThemeOverrides(theme, { components: spoken });
  }, [t]);
}

/** The web application. */
export function App(): ReactNode {
  return (
    <StrictMode>
      <MantineProvider
        theme={useSpokenTheme()}
        cssVariablesResolver={colorVariables}
        colorSchemeManager={colorSchemes}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <QueryClientProvider client={client}>
          <Suspense>
            <Notifications position="bottom-right" limit={4} />
          </Suspense>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
